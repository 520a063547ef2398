package dev.condyle.runtime.model;

/** Like a generated model without weights. */
final class Fetched_PlainModel {

    private Fetched_PlainModel() {}
}
