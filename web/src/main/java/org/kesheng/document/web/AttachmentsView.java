package org.kesheng.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kesheng.complaint.CaseAttachments;
import org.kesheng.document.AttachFile;
import org.kesheng.document.AttachmentCard;
import org.kesheng.document.AttachmentLimits;
import org.kesheng.document.Attachments;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Notes;

/** The files of a case as a part of its page. */
@Named("attachmentsView")
@RequestScoped
public class AttachmentsView {
    private static final int KB = 1024;

    @Inject
    Attachments attachments;

    @Inject
    CaseAttachments cases;

    @Inject
    Notes notes;

    private transient Part file;
    private List<AttachmentCard> cards;

    public List<AttachmentCard> of(String number) {
        if (cards == null) {
            cards = attachments.list(CaseAttachments.KIND, number);
        }
        return cards;
    }

    /** Whether the person may add a file now. */
    public boolean open(String number) {
        try {
            cases.requireWriting(number);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** A file that is refused leaves the page as it was, with the reason on it. */
    public void attach(String number) {
        if (file == null) {
            throw Refused.invalid(null, "document.noFile");
        }
        try (InputStream in = file.getInputStream()) {
            byte[] content = in.readNBytes(AttachmentLimits.FILE_BYTES + 1);
            AttachmentCard card = attachments.attach(
                    new AttachFile(CaseAttachments.KIND, number, file.getSubmittedFileName(), content));
            notes.done("document.attached", card.number(), card.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cards = null;
        }
    }

    public String size(long bytes) {
        return bytes < KB * KB ? Math.max(1, bytes / KB) + " KB" : Math.round(bytes * 10.0 / KB / KB) / 10.0 + " MB";
    }

    public int getMost() {
        return AttachmentLimits.FILE_BYTES >> 20;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
