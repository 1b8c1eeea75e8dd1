package org.kesheng.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.Finding;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.RowReader;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.BusinessClock;
import org.kesheng.survey.control.Packing;
import org.kesheng.survey.control.Words;

/** One file of answers on its way in. */
final class ResponseSession implements ImportSession<NewResponse> {
    private static final String SEPARATOR = "\u001F";
    private static final int CHUNK = 5_000;

    private final ResponseMapping mapping;
    private final ResponseColumns columns;
    private final Map<String, Long> departments;
    private final ResponseStore store;
    private final Instant now;
    private final List<Item> closed;
    private final Map<String, Item> byCode;
    private final Map<String, Integer> places = new HashMap<>();

    ResponseSession(
            ResponseMapping mapping,
            ResponseColumns columns,
            Map<String, Long> departments,
            ResponseStore store,
            Instant now) {
        this.mapping = mapping;
        this.columns = columns;
        this.departments = departments;
        this.store = store;
        this.now = now;
        this.closed = mapping.questionnaire().closed();
        for (int i = 0; i < closed.size(); i++) {
            places.put(closed.get(i).code(), i);
        }
        this.byCode = mapping.questionnaire().items().stream().collect(Collectors.toMap(Item::code, item -> item));
    }

    @Override
    public String scope() {
        return "responses\n" + mapping.survey() + "\n" + mapping.wave();
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public boolean repeatable() {
        return mapping.keepsRepeats();
    }

    @Override
    public String groupOf(SheetRow row) {
        return columns.item == null ? null : key(columns.key, new RowReader(row, now, BusinessClock.ZONE));
    }

    private static String key(List<Bound> columns, RowReader reader) {
        return columns.stream().map(reader::raw).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public Parsed<NewResponse> parse(List<SheetRow> rows) {
        Sheet sheet = new Sheet(closed.size());
        RowReader first = new RowReader(rows.get(0), now, BusinessClock.ZONE);
        if (columns.item == null) {
            columns.items.forEach((item, bound) -> sheet.read(first, item, bound));
        } else {
            rows.forEach(row -> answerRow(row, sheet));
        }
        NewResponse response = response(first, sheet);
        sheet.findings.addAll(first.findings());
        boolean rejected = sheet.findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.REJECTED);
        return new Parsed<>(
                rejected ? null : response,
                key(columns.key.isEmpty() ? columns.all() : columns.key, first),
                () -> preview(response),
                sheet.findings);
    }

    /** One answer of the long form. */
    private void answerRow(SheetRow row, Sheet sheet) {
        RowReader reader = new RowReader(row, now, BusinessClock.ZONE);
        String code = reader.requiredText(columns.item, 60);
        Item item = code == null ? null : byCode.get(code);
        if (item != null) {
            sheet.read(reader, item, columns.value);
        } else if (code != null) {
            reader.reject(columns.item, "survey.noItem", code);
        }
        sheet.findings.addAll(reader.findings());
    }

    /** The answers of one respondent while they are gathered. */
    private final class Sheet {
        private final byte[] answers;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Sheet(int items) {
            answers = new byte[items];
            Arrays.fill(answers, (byte) Item.MISSING);
        }

        void read(RowReader reader, Item item, Bound bound) {
            if (!item.closed()) {
                String text = reader.text(bound, Words.LONGEST_TEXT);
                if (text != null) {
                    texts.put(item.code(), text);
                }
                return;
            }
            Integer answer = reader.integer(bound, item.min(), item.max());
            if (answer != null) {
                answers[places.get(item.code())] = answer.byteValue();
            }
        }
    }

    private NewResponse response(RowReader reader, Sheet sheet) {
        LocalDate day = reader.date(columns.answeredOn);
        if (day == null && !reader.rejected()) {
            reader.reject(columns.answeredOn, "exchange.empty");
        }
        return new NewResponse(
                null,
                null,
                department(reader),
                reader.text(columns.channel, 20),
                reader.text(columns.category, 60),
                reader.text(columns.region, 60),
                weight(reader),
                day,
                now,
                sheet.answers,
                sheet.texts,
                null,
                List.of(),
                null);
    }

    private Long department(RowReader reader) {
        String code = reader.text(columns.department, 20);
        Long id = code == null ? null : departments.get(code);
        if (code != null && id == null) {
            reader.reject(columns.department, "exchange.noDepartment", code);
        }
        return id;
    }

    private Double weight(RowReader reader) {
        BigDecimal weight = reader.number(columns.weight);
        if (weight == null) {
            return null;
        }
        if (weight.signum() <= 0) {
            reader.reject(columns.weight, "survey.weight");
            return null;
        }
        return weight.doubleValue();
    }

    private Map<String, String> preview(NewResponse response) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("answeredOn", String.valueOf(response.answeredOn()));
        put(cells, "channel", response.channel());
        put(cells, "category", response.category());
        put(cells, "region", response.region());
        put(cells, "weight", response.weight());
        Packing.unpack(mapping.questionnaire(), response.answers())
                .forEach((code, answer) -> cells.put(code, String.valueOf(answer)));
        response.texts().forEach((code, text) -> put(cells, code, text));
        return cells;
    }

    private static void put(Map<String, String> cells, String name, Object value) {
        if (value != null) {
            String text = String.valueOf(value);
            cells.put(name, text.length() <= 100 ? text : text.substring(0, 99) + "…");
        }
    }

    @Override
    public List<Outcome> store(List<Keyed<NewResponse>> records) {
        return store.store(mapping, records);
    }
}
