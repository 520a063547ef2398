package dev.condyle.runtime.training;

/**
 * A schedule that prints as the call that created it.
 *
 * @param name the call, such as {@code cosine(0.1)}
 * @param schedule computes the factors
 */
record NamedSchedule(String name, Schedule schedule) implements Schedule {

    @Override
    public double factor(Position at) {
        return schedule.factor(at);
    }

    @Override
    public String toString() {
        return name;
    }
}
