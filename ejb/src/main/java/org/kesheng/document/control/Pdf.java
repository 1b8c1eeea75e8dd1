package org.kesheng.document.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.kesheng.shared.Refused;

/** Every object of the document is looked at, also those of earlier revisions. */
final class Pdf implements Format {
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "%%EOF";
    private static final int DEPTH = 60;

    /** Keys of dictionaries that act or hide files. */
    private static final List<String> ACTIVE = List.of("JS", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    /** Actions ({@code /S}) that do more than turn a page or open an address. */
    private static final List<String> ACTIONS =
            List.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute");

    private static final List<String> PERSONAL = List.of("Metadata", "PieceInfo", "LastModified", "CreationDate", "M");

    @Override
    public byte[] verified(byte[] content) {
        if (!Bytes.startsWith(content, 0, HEADER)) {
            throw FileInspector.refused("document.polyglot");
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        if (end < 0) {
            throw FileInspector.damaged();
        }
        Disguise.cut(content, end + END.length());
        with(content, document -> {
            if (document.getNumberOfPages() == 0) {
                throw FileInspector.damaged();
            }
            each(document, Pdf::refuseActive);
        });
        return content;
    }

    private static void with(byte[] content, Consumer<PDDocument> work) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw FileInspector.refused("document.encrypted");
            }
            work.accept(document);
        } catch (InvalidPasswordException e) {
            throw FileInspector.refused("document.encrypted");
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw FileInspector.damaged();
        }
    }

    private static void each(PDDocument document, Consumer<COSDictionary> look) {
        visit(document.getDocument().getTrailer(), look, DEPTH);
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            visit(object == null ? null : object.getObject(), look, DEPTH);
        }
    }

    /** References are not followed: what they lead to is visited by itself. */
    private static void visit(COSBase value, Consumer<COSDictionary> look, int depth) {
        if (depth == 0) {
            throw FileInspector.damaged();
        }
        if (value instanceof COSDictionary dictionary) {
            look.accept(dictionary);
            for (COSName key : List.copyOf(dictionary.keySet())) {
                visit(dictionary.getItem(key), look, depth - 1);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                visit(array.get(i), look, depth - 1);
            }
        }
    }

    private static void refuseActive(COSDictionary dictionary) {
        boolean acts = ACTIVE.stream().anyMatch(dictionary::containsKey)
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE));
        if (acts) {
            throw FileInspector.refused("document.activePdf");
        }
    }

    /** Written anew from what can be reached, so that earlier revisions are gone too. */
    @Override
    public byte[] cleaned(byte[] verified) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(verified.length);
        with(verified, document -> {
            each(document, Pdf::forget);
            document.setDocumentInformation(new PDDocumentInformation());
            document.setDocumentId(0L);
            try {
                document.save(out, CompressParameters.NO_COMPRESSION);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return out.toByteArray();
    }

    private static void forget(COSDictionary dictionary) {
        PERSONAL.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
        boolean annotation = dictionary.containsKey(COSName.SUBTYPE) && dictionary.containsKey(COSName.RECT);
        if (annotation && !"Widget".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
            dictionary.removeItem(COSName.T);
        }
    }
}
