package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kesheng.document.AttachFile;
import org.kesheng.document.AttachmentCard;
import org.kesheng.document.Attachments;
import org.kesheng.document.OrphanAttachments;
import org.kesheng.shared.Refused;

class CaseAttachmentsTest {
    private static final String KIND = CaseAttachments.KIND;

    @TempDir
    Path home;

    private CaseWorld world;
    private String homeBefore;
    private String number;

    @BeforeEach
    void start() {
        homeBefore = System.getProperty("kesheng.home");
        System.setProperty("kesheng.home", home.toString());
        world = new CaseWorld("2026-03-02T09:00");
        world.sql("update attachment_space set bytes = 0");
        number = world.lodge("intake", CaseFixture.crackedSofa()).number();
    }

    @AfterEach
    void end() {
        if (homeBefore == null) {
            System.clearProperty("kesheng.home");
        } else {
            System.setProperty("kesheng.home", homeBefore);
        }
    }

    private AttachmentCard attach(String account, String name, String text) {
        AttachFile command = new AttachFile(KIND, number, name, text.getBytes(StandardCharsets.UTF_8));
        return world.as(account, () -> world.bean(Attachments.class).attach(command));
    }

    private static Refused refused(Supplier<?> work) {
        return assertThrows(Refused.class, work::get);
    }

    @Test
    @DisplayName(
            "HND-39: an attachment is kept byte for byte, with who and when, outside the deployment under a name of ours")
    void keptWithCollectorAndTime() throws IOException {
        AttachmentCard card = attach("intake", "../现场.txt", "门口漏水");
        assertEquals(1, card.number());
        assertEquals("现场.txt", card.fileName());
        assertEquals("Name of intake", card.attachedBy());
        assertEquals(world.now(), card.attachedAt());
        Attachments.Opened opened =
                world.as("cshead", () -> world.bean(Attachments.class).open(KIND, number, card.id()));
        assertArrayEquals("门口漏水".getBytes(StandardCharsets.UTF_8), opened.content());
        List<Path> stored = stored();
        assertEquals(1, stored.size());
        assertFalse(stored.get(0).toString().contains("现场"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.get(0))));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("attachments"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    @DisplayName("SEC-01, H11: who may not read the case reads none of its files, at the moment of reading")
    void permissionAtTheMomentOfReading() {
        AttachmentCard card = attach("intake", "a.txt", "x");
        Supplier<?> carrier =
                () -> world.as("carrier", () -> world.bean(Attachments.class).open(KIND, number, card.id()));
        assertEquals(Refused.Kind.FORBIDDEN, refused(carrier).kind());
        assertEquals(
                Refused.Kind.FORBIDDEN,
                refused(() -> world.as(
                                "carrier", () -> world.bean(Attachments.class).list(KIND, number)))
                        .kind());
        assertEquals(
                Refused.Kind.FORBIDDEN,
                refused(() -> attach("carrier", "b.txt", "y")).kind());
    }

    @Test
    @DisplayName("H24: a file of one case is not found through another")
    void idsOfOtherCases() {
        AttachmentCard card = attach("intake", "a.txt", "x");
        String other = world.lodge("intake", CaseFixture.crackedSofa()).number();
        Refused refused = refused(
                () -> world.as("intake", () -> world.bean(Attachments.class).open(KIND, other, card.id())));
        assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
    }

    @Test
    @DisplayName("Who only reads cases adds nothing")
    void readersAddNothing() {
        Refused refused = refused(() -> attach("archivist", "a.txt", "x"));
        assertEquals(Refused.Kind.FORBIDDEN, refused.kind());
    }

    @Test
    @DisplayName("The same file twice is one attachment, however often it is sent")
    void sameFileOnce() {
        AttachmentCard first = attach("intake", "a.txt", "x");
        AttachmentCard again = attach("intake", "b.txt", "x");
        assertEquals(first.id(), again.id());
        assertEquals(2, attach("intake", "c.txt", "z").number());
        assertEquals(
                2L, ((Number) world.rows("select bytes from attachment_space").get(0)).longValue());
    }

    @Test
    @DisplayName("A file that was changed on the disk is not handed out")
    void damagedOnTheDisk() throws IOException {
        AttachmentCard card = attach("intake", "a.txt", "x");
        Files.writeString(stored().get(0), "y");
        Refused refused = refused(
                () -> world.as("intake", () -> world.bean(Attachments.class).open(KIND, number, card.id())));
        assertEquals("document.damagedHere", refused.code());
    }

    @Test
    @DisplayName("R31: what never became an attachment is removed after its patience, attachments never")
    void orphans() throws IOException {
        attach("intake", "a.txt", "x");
        Path orphan = home.resolve("attachments/ab/cd/orphan");
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "half");
        world.pass(java.time.Duration.ofDays(36500));
        int gone = world.inTransaction(() -> world.bean(OrphanAttachments.class).forget(world.now()));
        assertEquals(1, gone);
        assertTrue(Files.notExists(orphan));
        assertEquals(1, stored().size());
    }

    @Test
    @DisplayName("T-ANON6: the file of an anonymous case has no name of its own and says that it was cleaned")
    void anonymous() {
        number = world.lodge("worker", CaseFixture.anonymousGrievance()).number();
        AttachmentCard card = attach("hr", "张三的记录.txt", "x");
        assertEquals("attachment-1.txt", card.fileName());
        assertTrue(card.cleaned());
    }

    @Test
    @DisplayName("CHN-31: evidence may point to an attachment by its number, but not to one that is not there")
    void evidence() {
        attach("intake", "a.txt", "x");
        CaseAttachments files = world.bean(CaseAttachments.class);
        world.inTransaction(() -> {
            files.requireKnown(number, List.of("附件1", "attachment #1: the photo", "现场照片", "附件清单"));
            return null;
        });
        Refused refused = refused(() -> world.inTransaction(() -> {
            files.requireKnown(number, List.of("附件 2"));
            return null;
        }));
        assertEquals("evidence", refused.field());
    }

    @Test
    @DisplayName("A full store takes nothing more")
    void storeFull() {
        System.setProperty("kesheng.attachments.mb", "0");
        try {
            assertEquals(
                    "document.storeFull",
                    refused(() -> attach("intake", "a.txt", "x")).code());
        } finally {
            System.clearProperty("kesheng.attachments.mb");
        }
    }
}
