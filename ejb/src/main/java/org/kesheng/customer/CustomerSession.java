package org.kesheng.customer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.customer.CustomerImport.NewCustomer;
import org.kesheng.exchange.Binding;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.RowReader;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.BusinessClock;

/** One file of customers on its way in. */
final class CustomerSession implements ImportSession<NewCustomer> {
    private static final int CHUNK = 500;

    private final CustomerImport kind;
    private final Map<String, Long> departments;
    private final Instant now;
    private final boolean updates;
    private final Map<String, Bound> fields = new LinkedHashMap<>();

    /** @throws org.kesheng.exchange.HeaderRefused with every column that is missing */
    CustomerSession(
            ImportMapping mapping, Header header, CustomerImport kind, Map<String, Long> departments, Instant now) {
        this.kind = kind;
        this.departments = departments;
        this.now = now;
        this.updates = "UPDATE".equals(mapping.json().getString("existing", "KEEP"));
        mapping.required("number");
        mapping.required("name");
        Binding binding = new Binding(header);
        for (String name : List.of(
                "number",
                "name",
                "cardType",
                "relation",
                "status",
                "tier",
                "department",
                "contact",
                "phone",
                "email",
                "web",
                "address",
                "region",
                "trade",
                "since")) {
            fields.put(name, binding.bind(mapping.field(name)));
        }
        binding.check();
    }

    @Override
    public String scope() {
        return "customers";
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Parsed<NewCustomer> parse(List<SheetRow> rows) {
        RowReader reader = new RowReader(rows.get(0), now, BusinessClock.ZONE);
        CustomerData data = new CustomerData(
                reader.requiredText(fields.get("number"), 40),
                reader.requiredText(fields.get("name"), 200),
                one(reader, "cardType", CardType.class, CardType.END_CUSTOMER),
                one(reader, "relation", Relation.class, Relation.DIRECT),
                one(reader, "status", CustomerStatus.class, CustomerStatus.CURRENT),
                one(reader, "tier", Tier.class, Tier.DEPARTMENT),
                text(reader, "contact", 100),
                text(reader, "phone", 50),
                text(reader, "email", 200),
                text(reader, "web", 200),
                text(reader, "address", 300),
                text(reader, "region", 100),
                text(reader, "trade", 100),
                reader.date(fields.get("since")));
        NewCustomer customer = new NewCustomer(data, department(reader));
        boolean rejected = reader.rejected();
        return new Parsed<>(rejected ? null : customer, data.number(), () -> preview(data), reader.findings());
    }

    private String text(RowReader reader, String field, int longest) {
        return reader.text(fields.get(field), longest);
    }

    private <E extends Enum<E>> E one(RowReader reader, String field, Class<E> type, E otherwise) {
        String name = text(reader, field, 40);
        if (name == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            reader.reject(fields.get(field), "exchange.valueUnknown", name);
            return null;
        }
    }

    private Long department(RowReader reader) {
        String code = text(reader, "department", 20);
        Long id = code == null ? null : departments.get(code);
        if (code != null && id == null) {
            reader.reject(fields.get("department"), "exchange.noDepartment", code);
        }
        return id;
    }

    private static Map<String, String> preview(CustomerData data) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("number", data.number());
        cells.put("name", data.name());
        cells.put("cardType", data.cardType().name());
        cells.put("status", data.status().name());
        cells.put("tier", data.tier().name());
        cells.put("phone", data.phone() == null ? "" : data.phone());
        return cells;
    }

    @Override
    public List<Outcome> store(List<Keyed<NewCustomer>> records) {
        return kind.store(records, updates);
    }
}
