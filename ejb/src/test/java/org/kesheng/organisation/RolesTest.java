package org.kesheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.shared.Texts;

/** List 25.1 of the catalogue, written by hand, against the roles of the product. */
class RolesTest {
    private static final String WRITTEN = """
            ROL-01 CUSTOMER
            ROL-02 EMPLOYEE
            ROL-03 COLLECTOR
            ROL-04 INTAKE
            ROL-05 CS_HEAD
            ROL-06 HANDLER
            ROL-07 DEPT_HEAD
            ROL-08 SALES
            ROL-09 SALES_MGR
            ROL-10 DGM_SALES
            ROL-11 DGM_PROD
            ROL-12 PROD_MGR
            ROL-13 PQ_COMMITTEE
            ROL-14 QA_COMMITTEE
            ROL-15 LOGI_SUP LOGI_HEAD
            ROL-16 GENADMIN
            ROL-17 GM
            ROL-18 HR
            ROL-19 ADMIN_DEPT
            ROL-20 OFFICE
            ROL-21 MKT_DIR MKT_DGM SALES_DIR
            ROL-22 ARCHIVIST
            ROL-23 SUPERVISION
            ROL-24 AUDITOR
            ROL-25 SURVEY_OWNER ANALYST
            ROL-26 PROD_OFFICE
            ROL-27 MKT_DEPT PROD_DEPT WORKSHOP STORE GUARD FINANCE
            ROL-28 LEADER GROUP_LEADER
            ROL-29 RISK_OWNER TRAINER COMMUNITY_MOD
            ROL-30 SYSADMIN BATCH
            """;

    private static List<String> lines() {
        return WRITTEN.strip().lines().map(String::strip).toList();
    }

    @Test
    @DisplayName("ROL-01 to ROL-30: the product has exactly the roles of list 25.1")
    void rolesOfTheCatalogue() {
        Set<Role> written = lines().stream()
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        assertEquals(30, lines().size());
        assertEquals(EnumSet.allOf(Role.class), written);
    }

    @Test
    @DisplayName("Every role has a title in both languages, no two the same one")
    void titles() {
        for (Locale locale : List.of(Texts.DEFAULT, Locale.ENGLISH)) {
            List<String> titles = Arrays.stream(Role.values())
                    .map(role -> Texts.of(locale, "organisation", role))
                    .toList();
            titles.forEach(title -> assertFalse(title.isBlank() || title.startsWith("?"), title));
            assertEquals(titles.size(), Set.copyOf(titles).size(), titles::toString);
        }
    }
}
