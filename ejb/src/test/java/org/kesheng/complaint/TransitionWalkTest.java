package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.policy.Action;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.shared.Refused;

/** Tries every action in every state and compares with the table that was written by hand. */
class TransitionWalkTest {
    private static final PolicyPack P000 = Packs.shipped().byId("P000/1");

    @Test
    @DisplayName("A.2: in each state the door opens for the actions of docs/states/P000.csv and for no other")
    void everyActionInEveryState() throws IOException {
        CaseWorld world = new CaseWorld("2026-03-02T09:00");
        String number = CaseFixture.dispatched(world);
        Actor all = new Actor(4L, "head", "head", 3L, "/1/3/", EnumSet.allOf(Role.class));
        world.people.put("everybody", new Actor(4L, "head", "head", 3L, "/1/3/", without(all.roles(), Role.BATCH)));
        Set<String> written = written();
        List<String> wrong = new ArrayList<>();
        for (CaseState state : EnumSet.complementOf(EnumSet.of(CaseState.START))) {
            world.sql("update complaint set state = '" + state + "' where number = '" + number + "'");
            for (Action action : P000.actions()) {
                boolean opens = isOpen(world, number, action.name());
                if (opens != written.contains(state + " " + action.name())) {
                    wrong.add(state + " " + action.name() + (opens ? " opens" : " is shut"));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                1,
                world.rows("select * from complaint_event where event_no = 6").size());
        assertEquals(6, world.rows("select * from complaint_event").size());
    }

    private static Set<Role> without(Set<Role> roles, Role one) {
        Set<Role> rest = new HashSet<>(roles);
        rest.remove(one);
        return rest;
    }

    /** Whether it gets past the state; what it lacks then does not matter, and nothing of it stays. */
    private static boolean isOpen(CaseWorld world, String number, String action) {
        try {
            world.as("everybody", () -> {
                world.bean(Complaints.class).act(new ActOnComplaint(number, null, action, Map.of()));
                throw new Refused("done");
            });
            return false;
        } catch (Refused refused) {
            return !refused.code().equals("policy.action.notNow");
        }
    }

    private static Set<String> written() throws IOException {
        Set<String> lines = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "states", "P000.csv"))) {
            String[] cells = line.split(",");
            for (String state : cells[1].split(" ")) {
                lines.add(state + " " + cells[2]);
            }
        }
        return lines;
    }
}
