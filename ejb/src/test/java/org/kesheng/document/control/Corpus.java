package org.kesheng.document.control;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Good files with a secret in every place that tells about its author, and bad ones, made anew for each test. */
final class Corpus {
    static final String SECRET = "ZhangSanSecret";

    private Corpus() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 24; x++) {
            for (int y = 0; y < 16; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** EXIF, XMP and a comment behind SOI. */
    static byte[] jpegWithSecrets() {
        byte[] plain = picture("jpg");
        byte[] head = {plain[0], plain[1]};
        byte[] rest = Bytes.part(plain, 2, plain.length);
        return join(
                head,
                segment(0xe1, bytes("Exif\0\0GPS " + SECRET)),
                segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xed, bytes("Photoshop 3.0\0" + SECRET)),
                segment(0xfe, bytes(SECRET)),
                rest);
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    static byte[] pngWithSecrets() {
        byte[] plain = picture("png");
        return join(
                Bytes.part(plain, 0, 33),
                chunk("tEXt", bytes("Author\0" + SECRET)),
                chunk("eXIf", bytes(SECRET)),
                chunk("prVt", bytes(SECRET)),
                Bytes.part(plain, 33, plain.length));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] typed = join(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return join(u32(content.length), typed, u32(crc.getValue()));
    }

    private static byte[] u32(long value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** A PNG header that claims 50,000 x 50,000 pixels. */
    static byte[] pixelFlood() {
        byte[] plain = picture("png");
        byte[] header = join(u32(50_000), u32(50_000), Bytes.part(plain, 24, 29));
        return join(Bytes.part(plain, 0, 8), chunk("IHDR", header), Bytes.part(plain, 33, plain.length));
    }

    static byte[] gifWithSecrets() {
        byte[] plain = picture("gif");
        int end = plain.length - 1;
        byte[] comment = bytes(SECRET);
        return join(
                Bytes.part(plain, 0, end), new byte[] {0x21, (byte) 0xfe, (byte) comment.length}, comment, new byte[] {
                    0, 0x3b
                });
    }

    static Map<String, byte[]> office(String main, String mainPart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types><Override PartName=\"/" + mainPart + "\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument." + main + ".main+xml\"/></Types>"));
        parts.put("_rels/.rels", bytes("<Relationships/>"));
        parts.put(
                "docProps/core.xml",
                bytes("<cp:coreProperties><dc:creator>" + SECRET + "</dc:creator></cp:coreProperties>"));
        parts.put("docProps/app.xml", bytes("<Properties><Company>" + SECRET + "</Company></Properties>"));
        parts.put("docProps/custom.xml", bytes("<Properties><p>" + SECRET + "</p></Properties>"));
        parts.put(
                mainPart,
                bytes("<w:document><w:ins w:author=\"" + SECRET
                        + "\" w:date=\"2026-01-02T03:04:05Z\" w:rsidR=\"00AB12CD\">"
                        + "<w:t>内容 stays</w:t></w:ins></w:document>"));
        parts.put("xl/comments1.xml", bytes("<comments><author>" + SECRET + "</author></comments>"));
        parts.put("word/media/image1.jpeg", jpegWithSecrets());
        return parts;
    }

    static Map<String, byte[]> docx() {
        return office("wordprocessingml.document", "word/document.xml");
    }

    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return more;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    interface PdfWork {
        void on(PDDocument document) throws IOException;
    }

    static byte[] pdf(PdfWork work) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(SECRET);
            document.getDocumentInformation().setProducer(SECRET);
            work.on(document);
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] goodPdf() {
        return pdf(document -> {});
    }

    static byte[] pdfWithScript() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] pdfThatLaunches() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    static byte[] pdfWithPassword() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())));
    }
}
