package org.kesheng.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kesheng.exchange.entity.ImportRepository;
import org.kesheng.exchange.entity.SavedMapping;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** Mappings by their code: those that people saved, and those that come with the product. */
@Stateless
public class Mappings {
    private static final String SHIPPED = "/import-mappings/";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int LONGEST = 200_000;

    @Inject
    ImportRepository repository;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    public record MappingCard(String code, String kind, boolean shipped) {}

    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public List<MappingCard> list() {
        List<MappingCard> cards = new ArrayList<>();
        repository.mappings().forEach(saved -> cards.add(new MappingCard(saved.code(), saved.kind(), false)));
        read("index").ifPresent(index -> index.lines()
                .filter(code -> cards.stream().noneMatch(card -> card.code().equals(code)))
                .forEach(code -> cards.add(new MappingCard(
                        code,
                        ImportMapping.parse(read(code + ".json").orElseThrow()).kind(),
                        true))));
        return cards;
    }

    /**
     * @param textOrCode a JSON object, or the code of a mapping
     * @throws Refused INVALID where it is neither
     */
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public ImportMapping find(String textOrCode) {
        String text = textOrCode == null ? "" : textOrCode.strip();
        if (text.startsWith("{")) {
            return ImportMapping.parse(bounded(text));
        }
        if (!text.matches(CODE)) {
            throw Refused.invalid("mapping", "exchange.noMapping", text);
        }
        return repository
                .mapping(text)
                .map(SavedMapping::definition)
                .or(() -> read(text + ".json"))
                .map(ImportMapping::parse)
                .orElseThrow(() -> Refused.invalid("mapping", "exchange.noMapping", text));
    }

    @Audited("exchange.saveMapping")
    @Allowed(value = Function.IMPORT, rights = Right.EXECUTE)
    public MappingCard save(String code, String text) {
        if (code == null || !code.matches(CODE)) {
            throw Refused.invalid("code", "exchange.mappingCode");
        }
        ImportMapping mapping = ImportMapping.parse(bounded(text));
        if (mapping.kind() == null) {
            throw Refused.invalid("mapping", "exchange.mappingField", "kind");
        }
        SavedMapping saved = repository.mapping(code).orElse(null);
        boolean isNew = saved == null;
        if (isNew) {
            saved = new SavedMapping(code);
        }
        saved.keep(mapping.kind(), mapping.toString(), current.get().account(), clock.instant());
        if (isNew) {
            repository.add(saved);
        }
        return new MappingCard(code, mapping.kind(), false);
    }

    private static String bounded(String text) {
        if (text == null || text.length() > LONGEST) {
            throw Refused.tooLarge("shared.tooLarge", LONGEST);
        }
        return text;
    }

    private static Optional<String> read(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream(SHIPPED + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
