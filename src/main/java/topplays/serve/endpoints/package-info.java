/** The paths of the service: routes, one handler per path, the live stream, metrics and the page. */
package topplays.serve.endpoints;
