/** Measures the inner loops of topplays with JMH. */
package topplays.bench.micro;
