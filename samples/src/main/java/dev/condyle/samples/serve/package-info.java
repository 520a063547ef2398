/**
 * Serves a saved model over HTTP: a page for pictures, the <a
 * href="https://kserve.github.io/website/docs/concepts/architecture/data-plane/v2-protocol">Open
 * Inference Protocol</a>, and metrics for Prometheus. Simultaneous requests are predicted in
 * batches.
 */
package dev.condyle.samples.serve;
