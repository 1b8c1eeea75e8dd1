package org.kesheng.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.complaint.CaseWorld;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.exchange.ImportEnded;
import org.kesheng.exchange.ImportState;
import org.kesheng.message.channel.MessageAdapter;
import org.kesheng.message.channel.Parcel;
import org.kesheng.operation.NightFailed;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.work.OpenTask;
import org.kesheng.work.TaskNews;
import org.kesheng.work.Tasks;

class MessagesTest {
    private static final PartyData CUSTOMER = new PartyData("李女士", "13800000000", null, "上海", null);
    private static final long HANDLER = 3;
    private static final long CARRIER = 5;

    private CaseWorld world;
    private final List<Parcel> mails = new ArrayList<>();
    private MessageAdapter.Outcome answer = MessageAdapter.Outcome.SENT;

    /** A mail server that answers as it is told. */
    private final class Server implements MessageAdapter {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public List<Outcome> deliver(List<Parcel> parcels) {
            mails.addAll(parcels);
            return parcels.stream().map(parcel -> answer).toList();
        }
    }

    @BeforeEach
    void start() {
        world = new CaseWorld("2026-03-02T09:00");
        world.adapters.add(new Server());
        world.sql("update staff set email = 'handler@example.com' where id = 3");
    }

    private String complaint() {
        return world.lodge("intake", LodgeComplaint.of("WEBSITE", CUSTOMER, "沙发开裂", "内容"))
                .number();
    }

    /** Somebody gets a task about a case; what was fired reaches the observers, as in the server. */
    private void give(long staffId, String number) {
        world.as("intake", () -> {
            world.bean(Tasks.class)
                    .open(new OpenTask("ACCEPT", "complaint", number, 1, "沙发开裂", staffId, Role.HANDLER, 3L, null));
            world.fired.stream()
                    .filter(TaskNews.class::isInstance)
                    .map(TaskNews.class::cast)
                    .filter(news -> Long.valueOf(staffId).equals(news.task().staffId()))
                    .forEach(world.bean(News.class)::task);
            return null;
        });
        world.fired.clear();
    }

    private List<Messages.Line> inbox(String account) {
        return world.as(account, () -> world.bean(Messages.class).inbox(Texts.DEFAULT, null, 50))
                .rows();
    }

    private long deliver() {
        world.inTransaction(() -> world.bean(Deliveries.class).digest());
        return world.inTransaction(() -> world.bean(Courier.class).deliver());
    }

    @Test
    @DisplayName("Who is given a task finds it in his messages, in the language he reads")
    void taskAssigned() {
        String number = complaint();
        world.sql("update complaint set handler_id = 3 where number = '" + number + "'");
        give(HANDLER, number);
        Messages.Line line = inbox("handler").get(0);
        assertEquals("新任务：接单（" + number + "）", line.subject());
        assertTrue(line.body().contains("沙发开裂"));
        assertEquals("/complaint/dossier?number=" + number, line.link());
        assertEquals(1L, world.as("handler", () -> world.bean(Messages.class).unread()));
        Messages.Line english = world.as(
                        "handler", () -> world.bean(Messages.class).inbox(Locale.ENGLISH, null, 50))
                .rows()
                .get(0);
        assertTrue(english.subject().startsWith("New task: "), english.subject());
    }

    @Test
    @DisplayName("SEC-01, M2: who may not read the case reads no word of it, also when he lost the right afterwards")
    void noWordOfTheCase() {
        String number = complaint();
        give(CARRIER, number);
        Messages.Line line = inbox("carrier").get(0);
        assertFalse((line.subject() + line.body()).contains("沙发"));
        assertTrue(line.subject().contains(number));
    }

    @Test
    @DisplayName("H20: a mail carries number and link, never the content")
    void mailWithoutContent() {
        String number = complaint();
        world.sql("update complaint set handler_id = 3 where number = '" + number + "'");
        give(HANDLER, number);
        assertEquals(1, deliver());
        assertEquals("handler@example.com", mails.get(0).address());
        assertFalse((mails.get(0).subject() + mails.get(0).text()).contains("沙发"));
        assertTrue(mails.get(0).link().endsWith("/complaint/dossier?number=" + number));
        assertEquals(0, deliver(), "sent once");
    }

    @Test
    @DisplayName("M1: what is undone tells nobody")
    void undone() {
        String number = complaint();
        assertThrows(
                IllegalStateException.class,
                () -> world.inTransaction(() -> {
                    put(HANDLER, number);
                    throw new IllegalStateException("undone");
                }));
        assertEquals(List.of(), inbox("handler"));
        assertEquals(0, deliver());
    }

    private void put(long staffId, String number) {
        world.bean(Outbox.class)
                .put(new Notice(
                        MessageKind.TASK_ASSIGNED,
                        List.of(staffId, staffId),
                        "complaint",
                        number,
                        Map.of("task", "#work.Task.ACCEPT", "number", number),
                        world.now()));
    }

    private void putOne(long staffId) {
        world.inTransaction(() -> {
            put(staffId, "KS-1");
            return null;
        });
    }

    @Test
    @DisplayName(
            "M4, M3: one sender holds a row; after his lease another sends it with the same id, and the first notes nothing")
    void lease() {
        putOne(HANDLER);
        Deliveries deliveries = world.bean(Deliveries.class);
        Deliveries.Batch first = world.inTransaction(() -> deliveries.claim(Channel.EMAIL, 10));
        assertEquals(1, first.parcels().size());
        assertEquals(
                0,
                world.inTransaction(() -> deliveries.claim(Channel.EMAIL, 10))
                        .parcels()
                        .size());
        world.pass(Duration.ofMinutes(6));
        Deliveries.Batch second = world.inTransaction(() -> deliveries.claim(Channel.EMAIL, 10));
        assertEquals(
                first.parcels().get(0).deliveryId(), second.parcels().get(0).deliveryId());
        settle(first, MessageAdapter.Outcome.refused("late"));
        assertEquals(List.of("WAITING"), world.rows("select state from message where channel = 'EMAIL'"));
        settle(second, MessageAdapter.Outcome.SENT);
        assertEquals(List.of("SENT"), world.rows("select state from message where channel = 'EMAIL'"));
    }

    private void settle(Deliveries.Batch batch, MessageAdapter.Outcome outcome) {
        world.inTransaction(() -> {
            world.bean(Deliveries.class).settle(batch, List.of(outcome));
            return null;
        });
    }

    @Test
    @DisplayName("M5: a server that is away for an hour loses nothing and gets each message with one id")
    void serverAway() {
        putOne(HANDLER);
        answer = MessageAdapter.Outcome.retry("away");
        for (int minute = 0; minute < 60; minute++) {
            deliver();
            world.pass(Duration.ofMinutes(1));
        }
        assertEquals(4, mails.size(), "at 0, 1, 6 and 36 minutes");
        answer = MessageAdapter.Outcome.SENT;
        world.pass(Duration.ofHours(2));
        assertEquals(1, deliver());
        assertEquals(1, mails.stream().map(Parcel::deliveryId).distinct().count());
    }

    @Test
    @DisplayName("M5: what can never succeed is given up at once")
    void refusedForGood() {
        putOne(HANDLER);
        answer = MessageAdapter.Outcome.refused("550 no such user");
        deliver();
        world.pass(Duration.ofDays(2));
        deliver();
        assertEquals(1, mails.size());
        assertEquals(List.of("FAILED"), world.rows("select state from message where channel = 'EMAIL'"));
    }

    @Test
    @DisplayName("M6: in the quiet hours no mail goes out but urgent ones; the application knows none")
    void quietHours() {
        world.moveTo("2026-03-02T22:00");
        putOne(HANDLER);
        assertEquals(0, deliver());
        assertEquals(1, inbox("handler").size());
        world.inTransaction(() -> {
            world.bean(Outbox.class)
                    .put(new Notice(
                            MessageKind.NIGHT_FAILED,
                            List.of(HANDLER),
                            "job",
                            "x",
                            Map.of("job", "x", "date", "y"),
                            world.now()));
            return null;
        });
        assertEquals(1, deliver());
        world.moveTo("2026-03-03T08:00");
        assertEquals(1, deliver());
    }

    @Test
    @DisplayName("M6: a digest holds what came in one mail when the quiet hours end; who wants none gets none")
    void digest() {
        wish("handler", EmailMode.DIGEST);
        putOne(HANDLER);
        putOne(HANDLER);
        assertEquals(0, deliver());
        world.moveTo("2026-03-03T08:00");
        assertEquals(1, deliver());
        assertTrue(mails.get(0).subject().contains("2"), mails.get(0).subject());
        assertEquals(2, mails.get(0).text().split("/complaint/dossier", -1).length - 1);
        wish("handler", EmailMode.OFF);
        putOne(HANDLER);
        world.pass(Duration.ofDays(1));
        assertEquals(0, deliver());
    }

    private void wish(String account, EmailMode mode) {
        world.as(account, () -> {
            world.bean(Messages.class).wish(new Messages.Wish(mode, LocalTime.of(21, 0), LocalTime.of(8, 0)));
            return null;
        });
    }

    @Test
    @DisplayName("M6: beyond the cap of a day mails wait for the digest")
    void cap() {
        System.setProperty("kesheng.mail.cap", "2");
        try {
            for (int i = 0; i < 5; i++) {
                putOne(HANDLER);
            }
            assertEquals(2, deliver());
            world.moveTo("2026-03-03T08:00");
            assertEquals(1, deliver());
            assertTrue(mails.get(2).subject().contains("3"), mails.get(2).subject());
        } finally {
            System.clearProperty("kesheng.mail.cap");
        }
    }

    @Test
    @DisplayName("T-MAIL2: an address with a line break is never written to")
    void lineBreak() {
        world.sql("update staff set email = 'a@b.cn' || chr(13) || chr(10) || 'Bcc: x@y.cn' where id = 3");
        putOne(HANDLER);
        assertEquals(0, deliver());
        assertEquals(1, inbox("handler").size());
    }

    @Test
    @DisplayName("Nobody reads or marks the messages of another")
    void othersMessages() {
        putOne(HANDLER);
        Long id = inbox("handler").get(0).id();
        assertEquals(List.of(), inbox("carrier"));
        Refused refused = assertThrows(
                Refused.class,
                () -> world.as("carrier", () -> {
                    world.bean(Messages.class).read(id);
                    return null;
                }));
        assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
        world.as("handler", () -> {
            world.bean(Messages.class).read(id);
            return null;
        });
        assertTrue(inbox("handler").get(0).read());
    }

    @Test
    @DisplayName("Whoever sent a file hears when its import has ended; administrators hear of a failed night")
    void importsAndNights() {
        world.inTransaction(() -> {
            world.bean(News.class).imported(new ImportEnded(7L, 1L, "投诉.xlsx", ImportState.DONE, 120, 3));
            world.bean(News.class).night(new NightFailed("nightly-analytics", LocalDate.parse("2026-03-01")));
            return null;
        });
        assertEquals("导入完成：投诉.xlsx", inbox("intake").get(0).subject());
        assertTrue(inbox("intake").get(0).body().contains("拒绝 3 行"));
        assertTrue(inbox("admin").get(0).subject().startsWith("夜间作业失败"));
    }

    @Test
    @DisplayName("A rising level is told to whoever holds the task, once a level")
    void escalated() {
        String number = complaint();
        give(HANDLER, number);
        world.as("intake", () -> {
            world.bean(Tasks.class).escalate("ACCEPT", "complaint", number, 1);
            world.bean(Tasks.class).escalate("ACCEPT", "complaint", number, 1);
            return null;
        });
        assertEquals(
                1,
                world.fired.stream()
                        .filter(TaskNews.class::isInstance)
                        .filter(news -> ((TaskNews) news).escalated())
                        .count());
    }

    @Test
    @DisplayName("H12: an administrator changes the words; what computes is refused, and the shipped words come back")
    void templates() {
        MessageTemplates templates = world.bean(MessageTemplates.class);
        keep(templates, "【任务】{{number}}", "{{task}} {{link}}");
        putOne(HANDLER);
        assertEquals("【任务】KS-1", inbox("handler").get(0).subject());
        Refused refused = assertThrows(Refused.class, () -> keep(templates, "{{task.class}}", "x"));
        assertEquals("message.template.unknown", refused.code());
        assertNotEquals("?message.template.unknown?", Texts.of(Texts.DEFAULT, refused));
        world.inTransaction(() -> {
            templates.restore(MessageKind.TASK_ASSIGNED, "zh");
            return null;
        });
        assertEquals("新任务：接单（KS-1）", inbox("handler").get(0).subject());
    }

    private void keep(MessageTemplates templates, String subject, String body) {
        world.inTransaction(() -> {
            templates.keep(new MessageTemplates.KeepTemplate(MessageKind.TASK_ASSIGNED, "zh", subject, body));
            return null;
        });
    }
}
