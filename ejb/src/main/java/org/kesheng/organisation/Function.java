package org.kesheng.organisation;

/** What rights are given on: the rows of matrix 25.2, and those that list 25.3 adds. */
public enum Function {
    REGISTER_CASE("ROL-31"),
    CLASSIFY("ROL-32"),
    DISPATCH("ROL-33"),
    HANDLE("ROL-34"),
    APPROVE_RESULT("ROL-35"),
    REPLY("ROL-36"),
    REVISIT("ROL-37"),
    EMPLOYEE_CASE("ROL-38"),
    ARCHIVE_PERSONAL("ROL-39"),
    ARCHIVE_DEPARTMENT("ROL-40"),
    ARCHIVE_COMPANY("ROL-41"),
    FILING("ROL-42"),
    SURVEY("ROL-43"),
    PLAN("ROL-44"),
    SPOT_CHECK("ROL-45"),
    PENALTY("ROL-46"),
    SAMPLE("ROL-47"),
    NOTICE("ROL-48"),
    POLICY("ROL-49"),
    /** Pseudonymised figures: scores, trends, counts (ROL-59, ROL-60). */
    STATISTICS("ROL-59"),
    /** Reports on them: drafted by jobs, issued by customer service, filed by the archive (ANA-01, ROL-60). */
    REPORT("ROL-60"),
    /** Users, roles, organisation (ROL-62). */
    ADMINISTRATION("ROL-62"),
    /** Starting and following jobs (ROL-61, ROL-62). */
    JOBS("ROL-61"),
    /** Bringing files in: those who may create what the file contains, and administrators. */
    IMPORT("ROL-62"),
    /** The audit register (SUP-04). */
    AUDIT("ROL-24");

    private final String requirement;

    Function(String requirement) {
        this.requirement = requirement;
    }

    /** The catalogue row that this function comes from. */
    public String requirement() {
        return requirement;
    }
}
