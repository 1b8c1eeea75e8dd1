package org.kesheng.demonstration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;

/** Writes departments, staff and accounts, and remembers who is where. */
final class Staffing {
    /** @param account null: has no password */
    record Person(
            long id,
            String number,
            String name,
            Company.Unit unit,
            long departmentId,
            String path,
            Set<Role> roles,
            String account) {
        /** Everybody has a name to be found by; only those of {@link Staffing#accounts} have a password. */
        String login() {
            return account == null ? number.toLowerCase(Locale.ROOT) : account;
        }

        /** As histories name him. */
        Actor actor() {
            return new Actor(id, login(), name, departmentId, path, roles);
        }
    }

    private final Map<String, Long> departments = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, List<Person>> people = new HashMap<>();
    private final List<Person> accounts = new ArrayList<>();
    private final Dice dice = new Dice(20_241);
    private int serial;

    /** Where people are, once {@link #write} has been called. */
    long department(String code) {
        return departments.get(code);
    }

    Map<String, Long> departments() {
        return departments;
    }

    List<Person> in(String unit) {
        return people.get(unit);
    }

    /** Who has the post by name, else the first who was hired. */
    Person head(String unit) {
        List<Person> all = people.get(unit);
        return all.stream()
                .filter(person -> person.account() != null)
                .filter(person ->
                        person.roles().contains(Role.CS_HEAD) || person.roles().contains(Role.GM))
                .findFirst()
                .orElse(all.get(0));
    }

    /** Who works on the cases of a unit beside its head; the head where there is nobody else. */
    Person handler(String unit) {
        return people.get(unit).stream()
                .filter(person ->
                        person.roles().contains(Role.HANDLER) && !person.roles().contains(Role.DEPT_HEAD))
                .findFirst()
                .orElse(head(unit));
    }

    /** Somebody of the unit with the role. */
    Person with(String unit, Role role, Dice by) {
        return by.of(
                people.get(unit).stream().filter(p -> p.roles().contains(role)).toList());
    }

    List<Person> accounts() {
        return accounts;
    }

    void write(Connection connection) throws SQLException {
        writeDepartments(connection);
        hire();
        giveAccounts();
        writeStaff(connection);
    }

    private void writeDepartments(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into department"
                        + " (id, version, code, name_zh, name_en, parent_id, path, active) values (?, 0, ?, ?, ?, ?, ?, true)")) {
            for (Company.Unit unit : Company.units()) {
                long id = departments.size() + 1L;
                departments.put(unit.code(), id);
                String path = (unit.parent() == null ? "/" : paths.get(unit.parent())) + id + "/";
                paths.put(unit.code(), path);
                insert.setLong(1, id);
                insert.setString(2, unit.code());
                insert.setString(3, unit.zh());
                insert.setString(4, unit.en());
                insert.setObject(5, unit.parent() == null ? null : departments.get(unit.parent()), Types.BIGINT);
                insert.setString(6, path);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The first of a department leads it; its special roles go round. */
    private void hire() {
        for (Company.Unit unit : Company.units()) {
            List<Person> hired = new ArrayList<>();
            List<Role> special = new ArrayList<>(unit.roles());
            for (int i = 0; i < unit.staff(); i++) {
                Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
                if (i == 0) {
                    roles.add(Role.DEPT_HEAD);
                }
                roles.add(i < special.size() ? special.get(i) : special.get(i % special.size()));
                hired.add(person(unit, roles, null));
            }
            people.put(unit.code(), hired);
        }
    }

    private Person person(Company.Unit unit, Set<Role> roles, String account) {
        serial++;
        return new Person(
                serial,
                String.format("RM%04d", serial),
                Names.person(dice),
                unit,
                departments.get(unit.code()),
                paths.get(unit.code()),
                roles,
                account);
    }

    /** One person for each role signs in with the name of the role, for example {@code dept_head}. */
    private void giveAccounts() {
        for (Role role : Role.values()) {
            if (role == Role.BATCH || role == Role.CUSTOMER) {
                continue;
            }
            Person holder = holder(role);
            List<Person> colleagues = people.get(holder.unit().code());
            // Heads keep their own roles; a plain employee has no other role than that.
            Set<Role> roles = role == Role.EMPLOYEE ? EnumSet.of(Role.EMPLOYEE) : EnumSet.of(role, Role.EMPLOYEE);
            Person named = new Person(
                    holder.id(),
                    holder.number(),
                    holder.name(),
                    holder.unit(),
                    holder.departmentId(),
                    holder.path(),
                    roles,
                    role.name().toLowerCase(Locale.ROOT));
            colleagues.set(colleagues.indexOf(holder), named);
            accounts.add(named);
        }
    }

    private Person holder(Role role) {
        String home = role == Role.DEPT_HEAD || role == Role.HANDLER ? Company.CHENGDU : null;
        return people.values().stream()
                .flatMap(List::stream)
                .filter(person -> person.account() == null && person.roles().contains(role))
                .filter(person -> home == null || person.unit().code().equals(home))
                .min((a, b) -> Long.compare(a.id(), b.id()))
                .orElseGet(() -> hireFor(role));
    }

    private Person hireFor(Role role) {
        Company.Unit office = Company.units().get(0);
        Person hired = person(office, EnumSet.of(role, Role.EMPLOYEE), null);
        people.get(office.code()).add(hired);
        return hired;
    }

    private void writeStaff(Connection connection) throws SQLException {
        try (PreparedStatement staff = connection.prepareStatement(
                        "insert into staff"
                                + " (id, version, number, name, department_id, account, active) values (?, 0, ?, ?, ?, ?, true)");
                PreparedStatement role =
                        connection.prepareStatement("insert into staff_role (staff_id, role) values (?, ?)");
                PreparedStatement head =
                        connection.prepareStatement("update department set head_id = ? where id = ?")) {
            for (List<Person> unit : people.values()) {
                for (Person person : unit) {
                    staff.setLong(1, person.id());
                    staff.setString(2, person.number());
                    staff.setString(3, person.name());
                    staff.setLong(4, person.departmentId());
                    staff.setString(5, person.login());
                    staff.addBatch();
                    for (Role held : person.roles()) {
                        role.setLong(1, person.id());
                        role.setString(2, held.name());
                        role.addBatch();
                    }
                }
                head.setLong(1, head(unit.get(0).unit().code()).id());
                head.setLong(2, unit.get(0).departmentId());
                head.addBatch();
            }
            staff.executeBatch();
            role.executeBatch();
            head.executeBatch();
        }
    }
}
