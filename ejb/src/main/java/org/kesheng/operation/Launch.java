package org.kesheng.operation;

/**
 * A job was taken; its work is to begin once that is committed.
 *
 * @param again whether it was begun before and its owner is gone
 */
public record Launch(Grip grip, boolean again) {}
