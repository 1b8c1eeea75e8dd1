package org.kesheng.entry;

/**
 * What a request was answered.
 *
 * @param status HTTP status
 * @param location where the new thing is, or null
 * @param etag version of the object after the request, without quotes, or null
 * @param body JSON, may be empty, never null
 */
public record Answer(int status, String location, String etag, String body) {}
