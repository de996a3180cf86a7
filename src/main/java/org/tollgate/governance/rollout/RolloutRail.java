package org.tollgate.governance.rollout;

import java.util.Map;
import org.tollgate.base.shared.RolloutId;

/**
 * What the navigation of a rollout's pages shows ({@code fragments/rail.html}).
 *
 * @param subtitle one line below the name, in the reader's language
 * @param active the word of the entry that the page belongs to, for example {@code seats}
 * @param counts what waits behind an entry, by its word; an entry without one shows none
 */
public record RolloutRail(
    RolloutId id, String name, String subtitle, String active, Map<String, Integer> counts) {}
