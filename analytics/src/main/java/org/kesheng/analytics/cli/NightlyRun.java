package org.kesheng.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run: the threads share out the blocks of both files; a file with anything unusual is read again with care. */
final class NightlyRun {

    private static final int MAX_THREADS = 8;

    private final String responsesName;
    private final String complaintsName;
    private final List<Worker> workers = new ArrayList<>();
    private NightlyResponses responses;
    private NightlyComplaints complaints;
    private NightlyOls ols;
    private String groupsCsv;
    private String complaintsCsv;

    NightlyRun(String responsesName, String complaintsName) {
        this.responsesName = responsesName;
        this.complaintsName = complaintsName;
    }

    NightlyResponses responses() {
        return responses;
    }

    NightlyComplaints complaints() {
        return complaints;
    }

    NightlyOls ols() {
        return ols;
    }

    String groupsCsv() {
        return groupsCsv;
    }

    String complaintsCsv() {
        return complaintsCsv;
    }

    void compute() {
        requireFile(responsesName);
        requireFile(complaintsName);
        try (NightlyBlocks first = new NightlyBlocks(Path.of(responsesName));
                NightlyBlocks second = new NightlyBlocks(Path.of(complaintsName))) {
            int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
            for (int i = 0; i < threads; i++) {
                workers.add(new Worker(first, second));
            }
            runAll(workers);
        } catch (IOException e) {
            throw new BadInput(responsesName.concat(": cannot be read, ").concat(String.valueOf(e.getMessage())));
        }
        ComplaintFinisher finisher = new ComplaintFinisher();
        finisher.start();
        finishResponses();
        join(finisher);
        if (finisher.failure != null) {
            throw finisher.failure;
        }
    }

    private void finishResponses() {
        responses = new NightlyResponses();
        boolean usual = true;
        for (Worker worker : workers) {
            usual &= worker.responsesUsual;
        }
        if (usual) {
            for (Worker worker : workers) {
                responses.add(worker.responses.index(), worker.responses.tally());
            }
        } else {
            responses = NightlyResponses.read(Path.of(responsesName), responsesName);
        }
        groupsCsv = responses.groupsCsv();
        ols = responses.ols();
    }

    private void finishComplaints() {
        List<NightlyComplaintScanner> parts = new ArrayList<>();
        boolean usual = true;
        for (Worker worker : workers) {
            parts.add(worker.complaints);
            usual &= worker.complaintsUsual;
        }
        complaints =
                usual ? NightlyComplaints.of(parts) : NightlyComplaints.read(Path.of(complaintsName), complaintsName);
        complaintsCsv = complaints.csv();
    }

    private static void requireFile(String name) {
        if (!Files.isRegularFile(Path.of(name))) {
            throw new BadInput(name.concat(": there is no such file"));
        }
    }

    /** Runs the first on this thread. */
    private static void runAll(List<Worker> workers) throws IOException {
        for (Worker worker : workers.subList(1, workers.size())) {
            worker.start();
        }
        workers.get(0).run();
        for (Worker worker : workers.subList(1, workers.size())) {
            join(worker);
        }
        for (Worker worker : workers) {
            if (worker.failure != null) {
                throw worker.failure;
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** One thread with tallies of its own. */
    private static final class Worker extends Thread {

        private final NightlyBlocks responseBlocks;
        private final NightlyBlocks complaintBlocks;
        private final NightlyResponseScanner responses = new NightlyResponseScanner();
        private final NightlyComplaintScanner complaints = new NightlyComplaintScanner();
        private boolean responsesUsual;
        private boolean complaintsUsual;
        private IOException failure;

        Worker(NightlyBlocks responseBlocks, NightlyBlocks complaintBlocks) {
            this.responseBlocks = responseBlocks;
            this.complaintBlocks = complaintBlocks;
        }

        @Override
        public void run() {
            try {
                responsesUsual = scan(responseBlocks, responses);
                complaintsUsual = scan(complaintBlocks, complaints);
            } catch (IOException e) {
                failure = e;
            }
        }

        private static boolean scan(NightlyBlocks blocks, NightlyScanner scanner) throws IOException {
            NightlyBlocks.Reader reader = blocks.new Reader();
            while (reader.next()) {
                if (!scanner.scan(reader)) {
                    blocks.stop();
                    return false;
                }
            }
            return blocks.isUsable();
        }
    }

    /** Complaints are finished while the main thread finishes the responses. */
    private final class ComplaintFinisher extends Thread {

        private RuntimeException failure;

        @Override
        public void run() {
            try {
                finishComplaints();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }
}
