package org.kesheng.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.kesheng.organisation.Function;

/** What a file can contain. One bean for each kind; the framework finds them by {@link #code()}. */
public interface ImportKind {
    /** As the contract names it: {@code responses}, {@code complaints}, ... */
    String code();

    /** Who may create, change or execute on it may import it, besides administrators; all need IMPORT too. */
    Function function();

    /** What a file of this kind can tell, besides what its mapping adds; those without which nothing can be stored first. */
    List<Wanted> fields();

    /**
     * A field of a mapping.
     *
     * @param name as in the mapping
     * @param required whether every mapping has to name it
     * @param date whether a pattern of dates may go with it
     */
    record Wanted(String name, boolean required, boolean date) {
        public static List<Wanted> of(List<String> required, List<String> others, List<String> dates) {
            return Stream.concat(required.stream(), others.stream())
                    .map(name -> new Wanted(name, required.contains(name), dates.contains(name)))
                    .toList();
        }
    }

    /**
     * Ties the mapping to the header and checks that both fit; writes nothing.
     *
     * @throws HeaderRefused with everything that does not fit
     */
    ImportSession<?> open(ImportMapping mapping, Header header);
}
