package io.machiyaku.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds the condition of a search from the criteria that were given; a null or blank criterion asks nothing. */
public final class Search {

    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();
    private int count;

    public Search(String base) {
        conditions.add(base);
    }

    public void equal(String field, Object value) {
        if (given(value)) {
            conditions.add(field + " = :" + name(value));
        }
    }

    public void atLeast(String field, Object value) {
        if (given(value)) {
            conditions.add(field + " >= :" + name(value));
        }
    }

    public void atMost(String field, Object value) {
        if (given(value)) {
            conditions.add(field + " <= :" + name(value));
        }
    }

    public void lessThan(String field, Object value) {
        if (given(value)) {
            conditions.add(field + " < :" + name(value));
        }
    }

    /** A prefix as a range, which an index of a column in collation "C" can answer under row-level security. */
    public void startsWith(String field, String prefix) {
        if (given(prefix)) {
            String trimmed = prefix.strip();
            conditions.add(
                    field + " >= :" + name(trimmed) + " and " + field + " < :" + name(trimmed + Character.MAX_VALUE));
        }
    }

    /** Only for short lists (venues, accounts). */
    public void contains(String field, String part) {
        if (given(part)) {
            conditions.add("position(lower(:" + name(part.strip()) + ") in lower(" + field + ")) > 0");
        }
    }

    public void within(String field, Collection<?> values) {
        if (values != null) {
            conditions.add(values.isEmpty() ? "1 = 0" : field + " in :" + name(values));
        }
    }

    public void also(String condition) {
        conditions.add(condition);
    }

    /** Names a value for a condition of one's own. */
    public String name(Object value) {
        String name = "p" + count++;
        parameters.and(name, value);
        return name;
    }

    public <T> Page<T> page(PanacheRepositoryBase<T, ?> things, String order, Page.Ask ask) {
        String condition = String.join(" and ", conditions);
        var query = things.find(condition + " order by " + order, parameters);
        List<T> items = query.page(ask.page, ask.size).list();
        boolean lastAndOnly = ask.page == 0 && items.size() < ask.size;
        return new Page<>(items, ask.page, ask.size, lastAndOnly ? items.size() : query.count());
    }

    private static boolean given(Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }
}
