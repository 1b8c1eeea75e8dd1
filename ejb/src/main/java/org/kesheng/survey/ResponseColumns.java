package org.kesheng.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.exchange.Binding;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.Header;
import org.kesheng.exchange.ImportMapping;

/** Where in a file the fields of an answer sheet are. */
final class ResponseColumns {
    final Map<Item, Bound> items = new LinkedHashMap<>();
    final List<Bound> key = new ArrayList<>();
    final Bound item;
    final Bound value;
    final Bound answeredOn;
    final Bound weight;
    final Bound department;
    final Bound channel;
    final Bound category;
    final Bound region;

    /** @throws org.kesheng.exchange.HeaderRefused with every column that is missing */
    ResponseColumns(ImportMapping mapping, ResponseMapping content, Header header) {
        Binding binding = new Binding(header);
        content.questionnaire().items().forEach(one -> {
            if (content.item() == null) {
                items.put(one, binding.bind(content.columns().get(one.code())));
            }
        });
        item = binding.bind(content.item());
        value = binding.bind(content.value());
        answeredOn = binding.bind(mapping.required("answeredOn"));
        weight = binding.bind(mapping.field("weight"));
        department = binding.bind(mapping.field("department"));
        channel = binding.bind(mapping.field("channel"));
        category = binding.bind(mapping.field("category"));
        region = binding.bind(mapping.field("region"));
        content.key().forEach(name -> key.add(binding.column(name)));
        binding.check();
    }

    /** Everything that the mapping reads, for the key of a row that has no other. */
    List<Bound> all() {
        List<Bound> all = new ArrayList<>(items.values());
        for (Bound bound : new Bound[] {answeredOn, weight, department, channel, category, region}) {
            if (bound != null && bound.position() >= 0) {
                all.add(bound);
            }
        }
        return all;
    }
}
