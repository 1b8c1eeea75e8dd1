package org.kesheng.document.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kesheng.document.control.Corpus.bytes;
import static org.kesheng.document.control.Corpus.docx;
import static org.kesheng.document.control.Corpus.goodPdf;
import static org.kesheng.document.control.Corpus.join;
import static org.kesheng.document.control.Corpus.office;
import static org.kesheng.document.control.Corpus.picture;
import static org.kesheng.document.control.Corpus.with;
import static org.kesheng.document.control.Corpus.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

class FileInspectorTest {
    static Stream<Arguments> good() {
        return Stream.of(
                arguments("照片.JPG", picture("jpg"), FileKind.JPEG),
                arguments("a.png", picture("png"), FileKind.PNG),
                arguments("a.gif", picture("gif"), FileKind.GIF),
                arguments("a.pdf", goodPdf(), FileKind.PDF),
                arguments("合同.docx", zip(docx()), FileKind.DOCX),
                arguments("a.xlsx", zip(office("spreadsheetml.sheet", "xl/workbook.xml")), FileKind.XLSX),
                arguments("a.pptx", zip(office("presentationml.presentation", "ppt/presentation.xml")), FileKind.PPTX),
                arguments("a.txt", bytes("经过：上周三到货时已破损。"), FileKind.TEXT),
                arguments("a.txt", "经过：上周三到货时已破损。".getBytes(Charset.forName("GB18030")), FileKind.TEXT),
                arguments("a.csv", bytes("单号,数量\n1,2\n"), FileKind.CSV),
                arguments("a.zip", zip(Map.of("照片/1.jpg", picture("jpg"), "说明.txt", bytes("好"))), FileKind.ZIP));
    }

    @ParameterizedTest
    @MethodSource("good")
    @DisplayName("What offices and telephones make comes in as it is")
    void comesIn(String name, byte[] content, FileKind kind) {
        FileInspector.Inspected inspected = FileInspector.inspect(name, content, false);
        assertEquals(kind, inspected.kind());
        assertArrayEquals(content, inspected.content());
    }

    static Stream<Arguments> bad() {
        byte[] jpeg = picture("jpg");
        byte[] archive = zip(Map.of("a.txt", bytes("x")));
        byte[] big = new byte[30 << 20];
        return Stream.of(
                arguments("run.exe", bytes("MZ"), "document.extension"),
                arguments("page.html", bytes("<html></html>"), "document.extension"),
                arguments("picture.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "document.extension"),
                arguments("invoice.pdf.exe", bytes("MZ"), "document.extension"),
                arguments("none", jpeg, "document.extension"),
                arguments("old.doc", new byte[] {(byte) 0xd0, (byte) 0xcf}, "document.extension"),
                arguments("sheet.docm", zip(docx()), "document.extension"),
                arguments("empty.pdf", new byte[0], "document.empty"),
                arguments("zip-as.pdf", archive, "document.lies"),
                arguments("html-as.png", bytes("<html><body>hello</body></html>"), "document.lies"),
                arguments("html-as.txt", bytes("<html><body>hello</body></html>"), "document.lies"),
                arguments("png-as.jpg", picture("png"), "document.lies"),
                arguments("exe-as.txt", join(bytes("MZ"), new byte[64]), "document.lies"),
                arguments("zip-as.docx", archive, "document.lies"),
                arguments("xlsx-as.docx", zip(office("spreadsheetml.sheet", "xl/workbook.xml")), "document.lies"),
                arguments("jpeg-and.jpg", join(jpeg, archive), "document.polyglot"),
                arguments("jpeg-and-pdf.jpg", join(jpeg, goodPdf()), "document.polyglot"),
                arguments("png-and.png", join(picture("png"), bytes("<script>alert(1)</script>")), "document.polyglot"),
                arguments("gif-and.gif", join(picture("gif"), archive), "document.polyglot"),
                arguments("php.jpg", scripted("<?php system($_GET[0]); ?>"), "document.polyglot"),
                arguments("script.jpg", scripted("<SCRIPT>alert(1)</SCRIPT>"), "document.polyglot"),
                arguments("pdf-and.pdf", join(goodPdf(), archive), "document.polyglot"),
                arguments("prefix.pdf", join(bytes("GIF89a;"), goodPdf()), "document.lies"),
                arguments("prefix.zip", join(archive, archive), "document.polyglot"),
                arguments("gif-script.gif", bytes("GIF89a/*aaaaaa*/=1;alert(1)//"), "document.pixels"),
                arguments("half.jpg", Bytes.part(jpeg, 0, jpeg.length / 2), "document.damaged"),
                arguments("bit.png", flipped(picture("png"), 40), "document.damaged"),
                arguments("flood.png", Corpus.pixelFlood(), "document.pixels"),
                arguments("script.pdf", Corpus.pdfWithScript(), "document.activePdf"),
                arguments("launch.pdf", Corpus.pdfThatLaunches(), "document.activePdf"),
                arguments("locked.pdf", Corpus.pdfWithPassword(), "document.encrypted"),
                arguments("macro.docx", zip(with(docx(), "word/vbaProject.bin", bytes("x"))), "document.macros"),
                arguments("hidden-macro.docx", zip(with(docx(), "word/VBAPROJECT.BIN", bytes("x"))), "document.macros"),
                arguments(
                        "activex.docx", zip(with(docx(), "word/activeX/activeX1.bin", bytes("x"))), "document.macros"),
                arguments("macro-type.docx", zip(macroType()), "document.macros"),
                arguments(
                        "object.docx",
                        zip(with(docx(), "word/embeddings/oleObject1.bin", bytes("x"))),
                        "document.embedded"),
                arguments(
                        "template.docx",
                        zip(with(docx(), "word/_rels/settings.xml.rels", template())),
                        "document.outside"),
                arguments(
                        "dde.docx",
                        zip(with(docx(), "word/footer1.xml", bytes("<w:instrText>DDEAUTO \"c\"</w:instrText>"))),
                        "document.outside"),
                arguments(
                        "entity.docx",
                        zip(with(docx(), "word/x.xml", bytes("<!DOCTYPE a [<!ENTITY b 'c'>]>"))),
                        "document.damaged"),
                arguments("nested.zip", zip(Map.of("inner.zip", archive)), "document.nested"),
                arguments("nested-liar.zip", zip(Map.of("inner.jpg", archive)), "document.lies"),
                arguments("program.zip", zip(Map.of("a.js", bytes("alert(1)"))), "document.inArchive"),
                arguments("slip.zip", zip(Map.of("../../etc/a.txt", bytes("x"))), "document.zipSlip"),
                arguments("slip2.zip", zip(Map.of("..\\a.txt", bytes("x"))), "document.zipSlip"),
                arguments("slip3.zip", zip(Map.of("/a.txt", bytes("x"))), "document.zipSlip"),
                arguments("bomb.zip", zip(Map.of("a.txt", big)), "document.bomb"),
                arguments("directory.zip", flipped(archive, archive.length - 22 - 5), "document.damaged"),
                arguments("nul.txt", bytes("a\u0001b"), "document.damaged"));
    }

    private static byte[] scripted(String code) {
        byte[] jpeg = picture("jpg");
        byte[] head = {jpeg[0], jpeg[1]};
        return join(head, Corpus.segment(0xfe, bytes(code)), Bytes.part(jpeg, 2, jpeg.length));
    }

    private static byte[] flipped(byte[] content, int at) {
        byte[] copy = content.clone();
        copy[at] ^= 0x55;
        return copy;
    }

    private static Map<String, byte[]> macroType() {
        return with(
                docx(),
                "[Content_Types].xml",
                bytes(
                        "<Types>application/vnd.ms-word.document.macroEnabled.main+xml wordprocessingml.document.main+xml</Types>"));
    }

    private static byte[] template() {
        return bytes(
                "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " Target=\"http://127.0.0.1/x.dotm\" TargetMode=\"External\"/>");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    @DisplayName(
            "H10, T-UP3: liars, polyglots, macros, bombs and archives in archives are refused, each with its sentence")
    void isRefused(String name, byte[] content, String code) {
        Refused refused = assertThrows(Refused.class, () -> FileInspector.inspect(name, content, false));
        assertEquals(code, refused.code());
        assertEquals("file", refused.field());
        for (Locale locale : new Locale[] {Texts.DEFAULT, Locale.ENGLISH}) {
            String sentence = Texts.of(locale, refused);
            assertFalse(sentence.startsWith("?") || sentence.contains("{"), sentence);
        }
    }

    static Stream<Arguments> telling() {
        return Stream.of(
                arguments("a.jpg", Corpus.jpegWithSecrets()),
                arguments("a.png", Corpus.pngWithSecrets()),
                arguments("a.gif", Corpus.gifWithSecrets()),
                arguments("a.pdf", goodPdf()),
                arguments("a.docx", zip(docx())),
                arguments("a.xlsx", zip(office("spreadsheetml.sheet", "xl/workbook.xml"))),
                arguments("a.zip", zip(Map.of("ZhangSanSecret/ZhangSanSecret.jpg", Corpus.jpegWithSecrets()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("telling")
    @DisplayName(
            "SEC-11, T-ANON6: in an anonymous case nothing of author, place or device is left, and the file still opens")
    void nothingTellsTheAuthor(String name, byte[] content) {
        assertTrue(tells(name, content), "the sample has to tell something");
        byte[] cleaned = FileInspector.inspect(name, content, true).content();
        assertFalse(tells(name, cleaned));
        FileInspector.inspect(name, cleaned, false);
    }

    private static boolean tells(String name, byte[] content) {
        boolean[] found = {new String(content, StandardCharsets.ISO_8859_1).contains(Corpus.SECRET)};
        if (!name.matches(".*(jpg|png|gif|pdf)")) {
            new ZipWalk(content)
                    .each((entry, part) -> found[0] |= entry.contains(Corpus.SECRET)
                            || part != null && new String(part, StandardCharsets.UTF_8).contains(Corpus.SECRET));
        }
        return found[0];
    }

    @Test
    @DisplayName("Pictures look the same after cleaning")
    void samePixels() throws IOException {
        for (byte[] picture :
                new byte[][] {Corpus.jpegWithSecrets(), Corpus.pngWithSecrets(), Corpus.gifWithSecrets()}) {
            String name = picture[0] == 'G' ? "a.gif" : picture[1] == 'P' ? "a.png" : "a.jpg";
            byte[] cleaned = FileInspector.inspect(name, picture, true).content();
            assertNotEquals(picture.length, cleaned.length);
            var before = ImageIO.read(new ByteArrayInputStream(picture));
            var after = ImageIO.read(new ByteArrayInputStream(cleaned));
            assertArrayEquals(before.getRGB(0, 0, 24, 16, null, 0, 24), after.getRGB(0, 0, 24, 16, null, 0, 24), name);
        }
    }

    @Test
    @DisplayName("A cleaned PDF has its pages and no information about its author")
    void cleanedPdf() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(FileInspector.inspect("a.pdf", goodPdf(), true).content())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(null, document.getDocumentInformation().getAuthor());
        }
    }

    @Test
    @DisplayName("The words of a document stay when its author goes")
    void wordsStay() {
        byte[] cleaned = FileInspector.inspect("a.docx", zip(docx()), true).content();
        String[] text = new String[1];
        new ZipWalk(cleaned).each((name, part) -> {
            if (name.equals("word/document.xml")) {
                text[0] = new String(part, StandardCharsets.UTF_8);
            }
        });
        assertNotNull(text[0]);
        assertTrue(text[0].contains("内容 stays"));
        assertFalse(text[0].contains("rsid") || text[0].contains("2026-01-02"));
    }

    @Test
    @DisplayName("What cannot be cleaned does not come into an anonymous case")
    void filmsTellTooMuch() {
        byte[] film = join(new byte[] {0, 0, 0, 16}, bytes("ftypmp42\0\0\0\0"), new byte[] {0, 0, 0, 8}, bytes("mdat"));
        assertEquals(FileKind.MP4, FileInspector.inspect("a.mp4", film, false).kind());
        Refused refused = assertThrows(Refused.class, () -> FileInspector.inspect("a.mp4", film, true));
        assertEquals("document.cannotClean", refused.code());
    }

    @Test
    @DisplayName("What a telephone appends to a photo is cut off, what belongs to it stays")
    void trailerOfATelephone() {
        byte[] jpeg = picture("jpg");
        assertArrayEquals(
                jpeg,
                FileInspector.inspect("a.jpg", join(jpeg, bytes("SEFT\0\0")), false)
                        .content());
    }

    @Test
    @DisplayName("However a file is damaged, it comes in whole or is refused; nothing else happens")
    void mutations() {
        byte[][] samples = {
            Corpus.jpegWithSecrets(), Corpus.pngWithSecrets(), Corpus.gifWithSecrets(), goodPdf(), zip(docx())
        };
        String[] names = {"a.jpg", "a.png", "a.gif", "a.pdf", "a.docx"};
        Random random = new Random(20261122);
        for (int i = 0; i < 1500; i++) {
            int which = i % samples.length;
            byte[] content = samples[which].clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            int cut = random.nextInt(4) == 0 ? 1 + random.nextInt(content.length) : content.length;
            byte[] sent = Bytes.part(content, 0, cut);
            try {
                FileInspector.inspect(names[which], sent, true);
            } catch (Refused refused) {
                assertTrue(refused.code().startsWith("document."), refused.code());
            }
        }
    }
}
