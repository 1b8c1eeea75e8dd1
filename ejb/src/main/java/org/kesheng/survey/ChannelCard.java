package org.kesheng.survey;

/**
 * How a survey goes by one channel.
 *
 * @param channel empty for answers without one
 * @param invited links that were made
 * @param answered links that were used
 * @param responses that count
 */
public record ChannelCard(String channel, long invited, long answered, long responses) {
    /** Share of the invitations that were answered, null where nobody was invited. */
    public Double rate() {
        return invited == 0 ? null : (double) answered / invited;
    }
}
