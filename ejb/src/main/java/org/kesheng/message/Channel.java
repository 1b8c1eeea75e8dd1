package org.kesheng.message;

/** Ways to reach somebody. */
public enum Channel {
    IN_APP,
    EMAIL,
    WEBHOOK,
    SMS,
    FAX,
    WECOM
}
