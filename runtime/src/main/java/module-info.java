/**
 * The runtime of generated classifiers: data, training, prediction, weights.
 *
 * <p>DJL's jars have no module descriptors. What they need is required here, since an automatic
 * module requires nothing by itself. Commons Compress is not: its descriptor requires Commons Lang,
 * which DJL excludes, and only DJL's own archives of models need it.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.condyle.runtime {
    requires transitive ai.djl.api;
    requires ai.djl.pytorch_engine;
    requires com.google.gson;
    requires com.sun.jna;
    requires de.siegmar.fastcsv;
    requires transitive dev.condyle.dsl;
    requires java.desktop;
    requires java.net.http;
    requires static org.jspecify;
    // Of the optional dependency for models in ONNX format.
    requires static com.google.protobuf;
    requires static org.tribuo.util.onnx;
    requires t.digest;

    // Required by DJL.
    requires java.logging;
    requires java.management;
    requires org.slf4j;

    exports dev.condyle.runtime;
    exports dev.condyle.runtime.backbone;
    exports dev.condyle.runtime.block;
    exports dev.condyle.runtime.column;
    exports dev.condyle.runtime.csv;
    exports dev.condyle.runtime.data;
    exports dev.condyle.runtime.evaluation;
    exports dev.condyle.runtime.export;
    exports dev.condyle.runtime.generated;
    exports dev.condyle.runtime.model;
    exports dev.condyle.runtime.network;
    exports dev.condyle.runtime.picture;
    exports dev.condyle.runtime.training;
    exports dev.condyle.runtime.weights;
}
