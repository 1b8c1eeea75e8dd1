package org.kesheng.complaint;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kesheng.complaint.control.Limits;
import org.kesheng.exchange.Binding;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.RowReader;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** One file of complaints on its way in. */
final class ComplaintSession implements ImportSession<ImportedCase> {
    private static final int SUBJECT = 200;
    private static final int CODE = 40;
    private static final int CHUNK = 200;

    private final ComplaintImport kind;
    private final Function<ImportedCase, List<Refused>> codes;
    private final Instant now;
    private final ZoneId zone;
    private final String source;
    private final Map<String, Bound> fields = new LinkedHashMap<>();
    private final List<Bound> key = new ArrayList<>();

    /**
     * @param codes says which codes of a row mean nothing here, under the names of their fields
     * @throws org.kesheng.exchange.HeaderRefused with every column that is missing
     */
    ComplaintSession(
            ImportMapping mapping,
            Header header,
            ComplaintImport kind,
            Function<ImportedCase, List<Refused>> codes,
            Instant now) {
        this.kind = kind;
        this.codes = codes;
        this.now = now;
        this.zone = zone(mapping);
        this.source = mapping.json().getString("source", "");
        mapping.required("receivedAt");
        mapping.required("subject");
        Binding binding = new Binding(header);
        for (String name : List.of(
                "receivedAt",
                "closedAt",
                "subject",
                "content",
                "caseKind",
                "channel",
                "classified",
                "causeCode",
                "topic",
                "urgent",
                "receivingUnit",
                "product",
                "place",
                "name",
                "phone",
                "email",
                "region",
                "customerNumber")) {
            fields.put(name, binding.bind(mapping.field(name)));
        }
        if (mapping.json().get("key") instanceof JsonArray names) {
            names.stream()
                    .filter(value -> value.getValueType() == JsonValue.ValueType.STRING)
                    .forEach(value -> key.add(binding.column(((JsonString) value).getString())));
        }
        binding.check();
    }

    private static ZoneId zone(ImportMapping mapping) {
        try {
            return ZoneId.of(mapping.json().getString("zone", BusinessClock.ZONE.getId()));
        } catch (DateTimeException e) {
            throw Refused.invalid("mapping", "exchange.mappingField", "zone");
        }
    }

    @Override
    public String scope() {
        return ComplaintImport.CODE + "\n" + source;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Parsed<ImportedCase> parse(List<SheetRow> rows) {
        RowReader reader = new RowReader(rows.get(0), now, zone);
        ImportedCase imported = read(reader);
        if (!reader.rejected()) {
            codes.apply(imported)
                    .forEach(wrong -> reader.reject(fields.get(wrong.field()), wrong.code(), wrong.arguments()));
        }
        boolean rejected = reader.rejected();
        return new Parsed<>(rejected ? null : imported, key(reader), () -> preview(imported), reader.findings());
    }

    private String key(RowReader reader) {
        return (key.isEmpty() ? fields.values() : key)
                .stream()
                        .filter(bound -> bound != null && bound.position() >= 0)
                        .map(reader::raw)
                        .collect(Collectors.joining("\u001F"));
    }

    private ImportedCase read(RowReader reader) {
        Instant received = moment(reader, "receivedAt");
        if (received == null && !reader.rejected()) {
            reader.reject(fields.get("receivedAt"), "exchange.empty");
        }
        Instant closed = moment(reader, "closedAt");
        if (received != null && closed != null && closed.isBefore(received)) {
            reader.reject(fields.get("closedAt"), "complaint.import.closedEarly");
        }
        String subject = reader.requiredText(fields.get("subject"), SUBJECT);
        String content = text(reader, "content", Limits.LONGEST_TEXT);
        String channel = text(reader, "channel", CODE);
        PartyData party = new PartyData(
                text(reader, "name", 100),
                text(reader, "phone", 50),
                text(reader, "email", SUBJECT),
                text(reader, "region", 100),
                text(reader, "customerNumber", CODE));
        LodgeComplaint told = new LodgeComplaint(
                caseKind(reader),
                PartyKind.CUSTOMER,
                false,
                channel == null ? "IMPORT" : channel,
                null,
                text(reader, "receivingUnit", 20),
                party,
                subject,
                content == null ? subject : content,
                text(reader, "topic", CODE),
                Boolean.valueOf(text(reader, "urgent", 10)),
                null,
                received,
                Texts.of(Texts.DEFAULT, "complaint.import.reason"),
                null,
                null,
                text(reader, "place", SUBJECT),
                null,
                null,
                text(reader, "product", SUBJECT),
                null,
                null);
        return new ImportedCase(told, text(reader, "classified", CODE), text(reader, "causeCode", CODE), closed);
    }

    private Instant moment(RowReader reader, String field) {
        Bound bound = fields.get(field);
        Instant found = bound == null ? null : reader.instant(bound, zone);
        return found == null ? null : found.truncatedTo(ChronoUnit.MICROS);
    }

    private String text(RowReader reader, String field, int longest) {
        return reader.text(fields.get(field), longest);
    }

    private CaseKind caseKind(RowReader reader) {
        String name = text(reader, "caseKind", CODE);
        if (name == null) {
            return CaseKind.COMPLAINT;
        }
        try {
            return CaseKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            reader.reject(fields.get("caseKind"), "complaint.import.value", name);
            return null;
        }
    }

    private static Map<String, String> preview(ImportedCase imported) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("receivedAt", String.valueOf(imported.told().receivedAt()));
        cells.put("closedAt", imported.closedAt() == null ? "" : String.valueOf(imported.closedAt()));
        cells.put("subject", imported.told().subject());
        cells.put("channel", imported.told().channel());
        cells.put("classified", imported.classified() == null ? "" : imported.classified());
        cells.put(
                "region",
                imported.told().party().region() == null
                        ? ""
                        : imported.told().party().region());
        return cells;
    }

    @Override
    public List<Outcome> store(List<Keyed<ImportedCase>> records) {
        return kind.store(records);
    }
}
