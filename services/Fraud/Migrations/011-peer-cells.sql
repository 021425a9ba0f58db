-- Peers of one kind of claim, specialty, size and region; touched before their sketch is read. Wider groups are sums of cells.
CREATE TABLE fraud_peer_cell (
    cell TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    taxonomy TEXT NOT NULL,
    size INTEGER NOT NULL,
    providers BIGINT NOT NULL
) {clustered};

CREATE INDEX fraud_peer_cell_group ON fraud_peer_cell (kind, taxonomy, size);

CREATE TABLE fraud_peer_sketch (
    cell TEXT PRIMARY KEY,
    sketch {bytes} NOT NULL
);
