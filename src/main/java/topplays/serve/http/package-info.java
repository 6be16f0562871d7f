/**
 * The HTTP side of the service: routes, handlers, limits, metrics, the live stream and the page. Nothing that a client sends
 * can take more than the limits allow or end the service.
 */
package topplays.serve.http;
