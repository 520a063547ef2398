/** The annotations that declare a classifier. */
module dev.condyle.dsl {
    requires static org.jspecify;

    exports dev.condyle;
    exports dev.condyle.feature;
    exports dev.condyle.layer;
}
