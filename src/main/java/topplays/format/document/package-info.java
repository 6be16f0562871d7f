/** Makes lines of documents: each record of JSON text in any layout is one line. */
package topplays.format.document;
