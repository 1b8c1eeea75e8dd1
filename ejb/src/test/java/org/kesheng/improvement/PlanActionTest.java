package org.kesheng.improvement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Appendix A.4: every state against every action. */
class PlanActionTest {
    @Test
    @DisplayName("IMP-02 the moves of a plan are exactly those of docs/states/plan.csv")
    void movesAreTheWrittenOnes() throws IOException {
        TreeSet<String> written = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "states", "plan.csv"))) {
            written.add(line.substring(0, line.lastIndexOf(',')));
        }
        written.remove("from,action,to,right");
        TreeSet<String> coded = new TreeSet<>();
        for (PlanState state : PlanState.values()) {
            for (PlanAction action : PlanAction.values()) {
                if (action.isPossibleIn(state)) {
                    coded.add(state + "," + action + "," + action.to() + ","
                            + action.right().letter());
                }
            }
        }
        assertEquals(written, coded);
    }
}
