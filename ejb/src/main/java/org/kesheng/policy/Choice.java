package org.kesheng.policy;

/**
 * One value of a list to choose from.
 *
 * @param group the branch it hangs on where the list is a tree, else null
 */
public record Choice(String code, Text title, Group group) {
    /** A branch: choices of the same branch follow each other. */
    public record Group(String code, Text title) {}

    public Choice(String code, Text title) {
        this(code, title, null);
    }
}
