package org.kesheng.insight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How somebody reads a comment.
 *
 * @param comment its number in the sample
 * @param theme one of those it was shown with; null or blank: none of them
 */
public record CodeComment(
        @NotBlank String survey,
        @NotNull Long comment,
        @NotNull CommentCoding.Sentiment sentiment,
        @Size(max = 300) String theme) {}
