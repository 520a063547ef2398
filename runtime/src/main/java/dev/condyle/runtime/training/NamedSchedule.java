package dev.condyle.runtime.training;

/**
 * A built-in schedule with a name, so that {@code toString} of the options is readable.
 *
 * @param name the call that creates the schedule
 * @param schedule the schedule
 */
record NamedSchedule(String name, Schedule schedule) implements Schedule {

    @Override
    public double factor(Position at) {
        return schedule.factor(at);
    }

    /** Returns the name of a built-in schedule; {@code custom} for a lambda expression. */
    static String nameOf(Schedule schedule) {
        return schedule.getClass().isHidden() ? "custom" : schedule.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
