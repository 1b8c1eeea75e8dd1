package org.kesheng.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kesheng.document.control.FileInspector;
import org.kesheng.document.control.FileInspector.Inspected;
import org.kesheng.document.control.FileName;
import org.kesheng.document.entity.Attachment;
import org.kesheng.document.entity.AttachmentRepository;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** Files of objects of other capabilities. The owner of the object is asked at every call whether the caller may. */
@Stateless
public class Attachments {
    @Inject
    AttachmentRepository repository;

    @Inject
    AttachmentFiles files;

    @Inject
    @Any
    Instance<AttachmentHolder> holders;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** A file on its way out; {@code content} is what was stored, byte for byte. */
    public record Opened(AttachmentCard card, byte[] content) implements AuditSubject {
        @Override
        public String subjectKind() {
            return card.subjectKind();
        }

        @Override
        public String subjectKey() {
            return card.subjectKey();
        }
    }

    /**
     * Inspects and stores a file. The same file twice on one object is one attachment.
     *
     * @throws Refused INVALID with {@code field=file} for what must not come in, TOO_LARGE beyond a limit or quota, and what the owner of
     *     the object throws
     */
    @Audited("document.attach")
    public AttachmentCard attach(AttachFile command) {
        AttachmentHolder.Terms terms = holder(command.objectKind()).requireWriting(command.objectKey());
        if (command.content().length > AttachmentLimits.FILE_BYTES) {
            throw Refused.tooLarge("document.tooLarge", AttachmentLimits.FILE_BYTES >> 20);
        }
        Inspected inspected =
                FileInspector.inspect(FileName.shown(command.fileName()), command.content(), terms.anonymous());
        String sha256 = AttachmentFiles.sha256(inspected.content());
        repository.takeSpace(inspected.content().length, AttachmentLimits.storeBytes());
        Optional<Attachment> same = repository.same(command.objectKind(), command.objectKey(), sha256);
        if (same.isPresent()) {
            repository.giveSpaceBack(inspected.content().length);
            return same.get().card();
        }
        return store(command, inspected, sha256, terms).card();
    }

    private Attachment store(AttachFile command, Inspected inspected, String sha256, AttachmentHolder.Terms terms) {
        int number = repository.nextNumber(command.objectKind(), command.objectKey(), inspected.content().length);
        String shown = FileName.shown(command.fileName());
        String name = terms.anonymous() ? FileName.neutral(number, shown) : shown;
        Actor actor = current.get();
        String stored = files.store(inspected.content());
        Attachment attachment = new Attachment(
                FileName.randomId(),
                new Attachment.Place(command.objectKind(), command.objectKey(), number),
                new Attachment.Content(
                        name, inspected.kind(), inspected.content().length, sha256, stored, terms.anonymous()));
        attachment.by(actor.staffId(), actor.name(), clock.instant());
        repository.add(attachment);
        return attachment;
    }

    /** In the order in which they came. */
    public List<AttachmentCard> list(String objectKind, String objectKey) {
        holder(objectKind).requireReading(objectKey);
        return repository.of(objectKind, objectKey).stream()
                .map(Attachment::card)
                .toList();
    }

    /**
     * The file, if its bytes are still those that were stored.
     *
     * @throws Refused NOT_FOUND also where the file belongs to another object; CONFLICT where it was damaged
     */
    @Audited(value = "document.read", look = true)
    public Opened open(String objectKind, String objectKey, String id) {
        holder(objectKind).requireReading(objectKey);
        Attachment attachment = repository
                .find(id)
                .filter(found -> found.isOf(objectKind, objectKey))
                .orElseThrow(() -> Refused.notFound("document.missing"));
        byte[] content = files.read(attachment.storedAs());
        if (!AttachmentFiles.sha256(content).equals(attachment.card().sha256())) {
            throw new Refused("document.damagedHere", attachment.card().fileName());
        }
        return new Opened(attachment.card(), content);
    }

    /** For owners that refer to their attachments by number; asks nobody for permission. */
    public Set<Integer> numbers(String objectKind, String objectKey) {
        return repository.numbers(objectKind, objectKey);
    }

    private AttachmentHolder holder(String objectKind) {
        return holders.stream()
                .filter(holder -> holder.objectKind().equals(objectKind))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("shared.notFound"));
    }
}
