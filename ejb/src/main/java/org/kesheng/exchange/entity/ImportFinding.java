package org.kesheng.exchange.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.util.List;
import org.kesheng.exchange.Finding;

/** A {@link Finding} that is kept. */
@Entity
@Table(name = "import_finding")
public class ImportFinding {
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_finding_seq")
    @SequenceGenerator(name = "import_finding_seq", sequenceName = "import_finding_seq", allocationSize = 50)
    private Long id;

    @Column(name = "import_id", nullable = false)
    private Long importId;

    @Column(name = "row_number", nullable = false)
    private long rowNumber;

    @Column(name = "first_row", nullable = false)
    private long firstRow;

    @Column(name = "last_row", nullable = false)
    private long lastRow;

    @Column(name = "column_name")
    private String columnName;

    @Enumerated(EnumType.STRING)
    @Column(name = "severity", nullable = false)
    private Finding.Severity severity;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "arguments")
    private String arguments;

    protected ImportFinding() {}

    public ImportFinding(Long importId, long firstRow, long lastRow, Finding finding) {
        this.importId = importId;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.rowNumber = finding.row();
        this.columnName = shorten(finding.column());
        this.severity = finding.severity();
        this.code = finding.code();
        this.arguments = json(finding.arguments());
    }

    private static String shorten(String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String json(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array.build().toString();
    }

    public Finding finding() {
        try (JsonReader reader = Json.createReader(new StringReader(arguments))) {
            List<String> texts = reader.readArray().getValuesAs(JsonString::getString);
            return new Finding(rowNumber, columnName, severity, code, texts);
        }
    }

    public Long id() {
        return id;
    }

    public long firstRow() {
        return firstRow;
    }

    public long lastRow() {
        return lastRow;
    }
}
