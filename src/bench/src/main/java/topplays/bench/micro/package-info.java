/** The inner loops of topplays alone, by JMH. */
package topplays.bench.micro;
