package org.kesheng.insight.control;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides which cells of a table may be shown where every sum of the table may be asked for: a dimension is a tree, whose root is the
 * whole, and a cell is one node of each dimension.
 *
 * <p>Along each dimension a cell is the sum of its children, so a reader solves for what is hidden. A cell of 1 to
 * {@code smallest - 1} persons is hidden (primary). Then, over and over, along every dimension: where what is shown would tell one
 * hidden cell, or several of too few persons together, the smallest of the others is hidden too (complementary), the sum itself last;
 * where a cell is all but a few persons of a sum that it is part of, it is hidden; and where there are at most
 * {@value #MOST_UNKNOWNS} unknowns, all sums are solved at once for what they tell.
 */
public final class GroupCube {
    /** A dimension: the parent of each node, which comes before it; the root is node 0. */
    public static final class Tree {
        private final int[] parents;
        private final int[][] children;

        /** @param parents of each node; of the first -1, of every other one before it */
        public Tree(int... parents) {
            this.parents = parents.clone();
            int[] counts = new int[parents.length];
            for (int node = 1; node < parents.length; node++) {
                if (parents[node] < 0 || parents[node] >= node) {
                    throw new IllegalArgumentException("The parent of node " + node + " has to come before it");
                }
                counts[parents[node]]++;
            }
            children = new int[parents.length][];
            for (int node = 0; node < parents.length; node++) {
                children[node] = new int[counts[node]];
            }
            int[] filled = new int[parents.length];
            for (int node = 1; node < parents.length; node++) {
                children[parents[node]][filled[parents[node]]++] = node;
            }
        }

        int size() {
            return parents.length;
        }
    }

    /** With more the elimination would take longer than a reader waits. */
    private static final int MOST_UNKNOWNS = 200;

    private final Tree[] trees;
    private final int[] strides;
    private final long[] persons;
    private final BitSet hidden = new BitSet();

    /** Cells that are known from elsewhere: to hide them would hide nothing. */
    private final BitSet known = new BitSet();

    public GroupCube(Tree... trees) {
        this.trees = trees.clone();
        strides = new int[trees.length];
        int size = 1;
        for (int d = 0; d < trees.length; d++) {
            strides[d] = size;
            size = Math.multiplyExact(size, trees[d].size());
        }
        persons = new long[size];
    }

    private int index(int[] nodes) {
        int index = 0;
        for (int d = 0; d < nodes.length; d++) {
            index += strides[d] * nodes[d];
        }
        return index;
    }

    /** So many persons in a cell of leaves, and with it in every sum that it is part of. */
    public void add(long more, int... leaves) {
        add(more, leaves, 0, 0);
    }

    private void add(long more, int[] leaves, int dimension, int index) {
        if (dimension == trees.length) {
            persons[index] += more;
            return;
        }
        for (int node = leaves[dimension]; node >= 0; node = trees[dimension].parents[node]) {
            add(more, leaves, dimension + 1, index + strides[dimension] * node);
        }
    }

    /** Says before {@link #hide} what another table has decided about a cell. */
    public void decided(boolean shown, int... nodes) {
        (shown ? known : hidden).set(index(nodes));
    }

    /** @param smallest fewest persons that are shown */
    public void hide(long smallest) {
        for (int i = 0; i < persons.length; i++) {
            if (persons[i] > 0 && persons[i] < smallest && !known.get(i)) {
                hidden.set(i);
            }
        }
        boolean again = !hidden.isEmpty();
        while (again) {
            again = false;
            for (int d = 0; d < trees.length; d++) {
                again |= hideAlong(d, smallest);
            }
            again |= hideWithin(smallest);
            again = again || hideSolved(smallest);
        }
    }

    /** A small cell that follows from many sums at once, looked for where there are not too many unknowns. */
    private boolean hideSolved(long smallest) {
        int[] unknowns = hidden.stream()
                .filter(cell -> persons[cell] > 0 && isLeaf(cell))
                .toArray();
        if (unknowns.length > MOST_UNKNOWNS) {
            return false;
        }
        Map<Integer, BitSet> sums = new TreeMap<>();
        for (int i = 0; i < unknowns.length; i++) {
            sums(unknowns[i], i, sums);
        }
        Equations shown = new Equations(
                unknowns.length,
                sums.entrySet().stream()
                        .filter(sum -> !hidden.get(sum.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList());
        for (Map.Entry<Integer, BitSet> sum : sums.entrySet()) {
            int cell = sum.getKey();
            if (hidden.get(cell) && persons[cell] < smallest && shown.tell(sum.getValue())) {
                Optional<Integer> next = sums.keySet().stream()
                        .filter(one -> !hidden.get(one) && !known.get(one))
                        .filter(one -> sums.get(one).intersects(sum.getValue()))
                        .min(Comparator.comparingLong(one -> persons[one]));
                if (next.isPresent()) {
                    hidden.set(next.get());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLeaf(int cell) {
        for (int d = 0; d < trees.length; d++) {
            if (trees[d].children[cell / strides[d] % trees[d].size()].length > 0) {
                return false;
            }
        }
        return true;
    }

    /** Notes an unknown in every sum that it is part of. */
    private void sums(int cell, int unknown, Map<Integer, BitSet> sums) {
        sums(nodes(cell, new int[trees.length]), 0, 0, unknown, sums);
    }

    private void sums(int[] nodes, int dimension, int index, int unknown, Map<Integer, BitSet> sums) {
        if (dimension == trees.length) {
            sums.computeIfAbsent(index, key -> new BitSet()).set(unknown);
            return;
        }
        for (int node = nodes[dimension]; node >= 0; node = trees[dimension].parents[node]) {
            sums(nodes, dimension + 1, index + strides[dimension] * node, unknown, sums);
        }
    }

    /** A cell that is all but a few persons of a sum over several dimensions at once. @return whether something more was hidden */
    private boolean hideWithin(long smallest) {
        boolean more = false;
        int[] nodes = new int[trees.length];
        for (int cell = 0; cell < persons.length; cell++) {
            boolean shown = persons[cell] > 0 && !hidden.get(cell) && !known.get(cell);
            if (shown && isMostOfASum(cell, nodes(cell, nodes), 0, 0, smallest)) {
                hidden.set(cell);
                more = true;
            }
        }
        return more;
    }

    private int[] nodes(int cell, int[] nodes) {
        for (int d = 0; d < trees.length; d++) {
            nodes[d] = cell / strides[d] % trees[d].size();
        }
        return nodes;
    }

    private boolean isMostOfASum(int cell, int[] nodes, int dimension, int sum, long smallest) {
        if (dimension == trees.length) {
            long rest = persons[sum] - persons[cell];
            return rest > 0 && rest < smallest && !hidden.get(sum);
        }
        for (int node = nodes[dimension]; node >= 0; node = trees[dimension].parents[node]) {
            if (isMostOfASum(cell, nodes, dimension + 1, sum + strides[dimension] * node, smallest)) {
                return true;
            }
        }
        return false;
    }

    private boolean hideAlong(int dimension, long smallest) {
        boolean more = false;
        int stride = strides[dimension];
        int block = stride * trees[dimension].size();
        for (int begin = 0; begin < persons.length; begin += block) {
            for (int line = begin; line < begin + stride; line++) {
                for (int node = 0; node < trees[dimension].size(); node++) {
                    int[] children = trees[dimension].children[node];
                    if (children.length > 0 && persons[line + stride * node] > 0) {
                        more |= protect(line, stride, node, children, smallest);
                    }
                }
            }
        }
        return more;
    }

    /** One sum and its parts. @return whether something was changed */
    private boolean protect(int line, int stride, int node, int[] children, long smallest) {
        boolean more = false;
        int sum = line + stride * node;
        while (tells(line, stride, sum, children, smallest)) {
            int next = smallestShown(line, stride, children);
            more = true;
            if (next >= 0) {
                hidden.set(next);
            } else if (!hidden.get(sum) && !known.get(sum)) {
                hidden.set(sum);
            } else {
                reveal(line, stride, sum, children);
            }
        }
        return more;
    }

    /** Whether what is shown of a sum and its parts tells what is hidden. */
    private boolean tells(int line, int stride, int sum, int[] children, long smallest) {
        int parts = 0;
        long together = 0;
        for (int child : children) {
            int cell = line + stride * child;
            if (hidden.get(cell)) {
                parts++;
                together += persons[cell];
            }
        }
        if (hidden.get(sum)) {
            return parts == 0;
        }
        return parts == 1 || parts > 1 && together < smallest;
    }

    private int smallestShown(int line, int stride, int[] children) {
        int found = -1;
        for (int child : children) {
            int cell = line + stride * child;
            boolean free = persons[cell] > 0 && !hidden.get(cell) && !known.get(cell);
            if (free && (found < 0 || persons[cell] < persons[found])) {
                found = cell;
            }
        }
        return found;
    }

    /** The only part of a sum that is known is known too, and so is a sum of known parts: something else has to be hidden instead. */
    private void reveal(int line, int stride, int sum, int[] children) {
        if (hidden.get(sum)) {
            hidden.clear(sum);
            known.set(sum);
            return;
        }
        for (int child : children) {
            int cell = line + stride * child;
            if (hidden.get(cell)) {
                hidden.clear(cell);
                known.set(cell);
            }
        }
    }

    /** Whether the cell may be shown; an empty one may. */
    public boolean isShown(int... nodes) {
        return !hidden.get(index(nodes));
    }

    public long persons(int... nodes) {
        return persons[index(nodes)];
    }

    @Override
    public String toString() {
        return hidden.cardinality() + " of " + persons.length + " cells hidden, "
                + Arrays.stream(persons).filter(n -> n > 0).count() + " filled";
    }
}
