package org.tollgate.base.idempotency;

/**
 * What was answered to a request.
 *
 * @param headers one a line, as they were sent
 * @param body the text, or empty
 */
public record Answered(int status, String headers, String body) {}
