/**
 * HTTP below the paths: connections, strict requests, limits and responses. No client can use more than the limits allow, and
 * none can end the service.
 */
package topplays.serve.http;
