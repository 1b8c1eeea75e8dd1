package org.kesheng.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.exchange.Binding;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportMapping;
import org.kesheng.exchange.ImportSession;
import org.kesheng.exchange.RowReader;
import org.kesheng.exchange.SheetRow;
import org.kesheng.shared.BusinessClock;

/** One file of orders on its way in. */
final class ConsumptionSession implements ImportSession<Purchase> {
    private static final int CHUNK = 500;
    private static final int DECIMALS = 4;
    private static final int LARGEST_DIGITS = 15;

    private final ConsumptionImport kind;
    private final Instant now;
    private final Map<String, Bound> fields = new LinkedHashMap<>();

    /** @throws org.kesheng.exchange.HeaderRefused with every column that is missing */
    ConsumptionSession(ImportMapping mapping, Header header, ConsumptionImport kind, Instant now) {
        this.kind = kind;
        this.now = now;
        mapping.required("customer");
        mapping.required("boughtOn");
        mapping.required("product");
        Binding binding = new Binding(header);
        for (String name :
                List.of("customer", "order", "boughtOn", "product", "quantity", "amount", "currency", "channel")) {
            fields.put(name, binding.bind(mapping.field(name)));
        }
        binding.check();
    }

    @Override
    public String scope() {
        return "consumption";
    }

    /** The same thing may be bought twice on one day. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Parsed<Purchase> parse(List<SheetRow> rows) {
        RowReader reader = new RowReader(rows.get(0), now, BusinessClock.ZONE);
        String currency = reader.text(fields.get("currency"), 3);
        Purchase purchase = new Purchase(
                reader.requiredText(fields.get("customer"), 40),
                reader.text(fields.get("order"), 60),
                day(reader),
                reader.requiredText(fields.get("product"), 200),
                number(reader, "quantity"),
                number(reader, "amount"),
                currency == null ? "CNY" : currency,
                reader.text(fields.get("channel"), 40));
        boolean rejected = reader.rejected();
        String key = fields.values().stream()
                .filter(bound -> bound != null && bound.position() >= 0)
                .map(reader::raw)
                .collect(Collectors.joining("\u001F"));
        return new Parsed<>(rejected ? null : purchase, key, () -> preview(purchase), reader.findings());
    }

    private LocalDate day(RowReader reader) {
        LocalDate day = reader.date(fields.get("boughtOn"));
        if (day == null && !reader.rejected()) {
            reader.reject(fields.get("boughtOn"), "exchange.empty");
        }
        return day;
    }

    private BigDecimal number(RowReader reader, String field) {
        BigDecimal number = reader.number(fields.get(field));
        if (number == null) {
            return null;
        }
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > LARGEST_DIGITS) {
            reader.reject(fields.get(field), "exchange.number", number);
        }
        return rounded;
    }

    private static Map<String, String> preview(Purchase purchase) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("customer", purchase.customer());
        cells.put("boughtOn", String.valueOf(purchase.boughtOn()));
        cells.put("product", purchase.product());
        cells.put("amount", purchase.amount() == null ? "" : purchase.amount() + " " + purchase.currency());
        return cells;
    }

    @Override
    public List<Outcome> store(List<Keyed<Purchase>> records) {
        return kind.store(records);
    }
}
