package dev.condyle.samples.large;

enum Level {
    LOW,
    HIGH
}
