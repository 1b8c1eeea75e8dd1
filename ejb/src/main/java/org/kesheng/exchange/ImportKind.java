package org.kesheng.exchange;

import org.kesheng.organisation.Function;

/** What a file can contain. One bean for each kind; the framework finds them by {@link #code()}. */
public interface ImportKind {
    /** As the contract names it: {@code responses}, {@code complaints}, ... */
    String code();

    /** Who may create, change or execute on it may import it, besides administrators; all need IMPORT too. */
    Function function();

    /**
     * Ties the mapping to the header and checks that both fit; writes nothing.
     *
     * @throws HeaderRefused with everything that does not fit
     */
    ImportSession<?> open(ImportMapping mapping, Header header);
}
