package org.kesheng.survey;

import java.time.Instant;
import java.util.List;

/** A published questionnaire. */
public record VersionCard(String survey, int number, Instant publishedAt, String waiver, List<Item> items) {}
