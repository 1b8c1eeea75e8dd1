package org.kesheng.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kesheng.document.entity.AttachmentRepository;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;

/** Files that no row knows: their upload was interrupted, or its transaction undone (R31). */
@Stateless
public class OrphanAttachments {
    @Inject
    AttachmentFiles files;

    @Inject
    AttachmentRepository repository;

    /**
     * Deletes them.
     *
     * @param before younger ones may still be on their way
     * @return how many
     */
    @Allowed(value = Function.JOBS, rights = Right.EXECUTE)
    public int forget(Instant before) {
        List<String> old = files.olderThan(before);
        Set<String> known = repository.storedNames();
        List<String> orphans =
                old.stream().filter(name -> !known.contains(name)).toList();
        orphans.forEach(files::forget);
        return orphans.size();
    }
}
