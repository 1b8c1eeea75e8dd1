package org.kesheng.exchange;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The file as a whole does not fit its mapping. */
@ApplicationException(rollback = true)
public class HeaderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    public HeaderRefused(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
