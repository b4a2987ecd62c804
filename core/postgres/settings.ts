/**
 * Settings given on the command line, so that they follow the program and not the age of the data
 * folder, and so that nobody turns fsync off with `alter system`.
 */
export function settings(options: { port: number; logFolder: string; fsync: boolean }): string[] {
  const chosen = { ...network(options.port), ...safety(options.fsync), ...size(options.fsync), ...logging(options.logFolder) }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Loopback only, no socket: the bundled OpenSSL is old, so no byte of it may face a network. */
function network(port: number) {
  return { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', timezone: 'UTC', password_encryption: 'scram-sha-256' }
}

/** What makes "saved" mean saved. Off only for tests, whose data nobody needs tomorrow. */
function safety(fsync: boolean) {
  const on = fsync ? 'on' : 'off'
  return { fsync: on, full_page_writes: on, synchronous_commit: on }
}

function size(forClinic: boolean) {
  return {
    shared_buffers: forClinic ? '256MB' : '128MB',
    max_connections: forClinic ? 60 : 200,
    jit: 'off',
    random_page_cost: 1.1,
    // Fewer checkpoints, fewer full pages in the log; compressing them (pglz is all this build has) costs more than it saves.
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    ...(forClinic ? {} : { io_method: 'sync', autovacuum_naptime: '1h' }),
  }
}

/** Statements, parameters and DETAIL lines hold names and numbers of patients: they stay out of the log. */
function logging(folder: string) {
  return {
    logging_collector: 'on',
    log_directory: folder,
    log_filename: 'postgresql-%Y%m%dT%H%M%S.log',
    log_file_mode: '0600',
    log_rotation_age: 0,
    log_rotation_size: '10MB',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
  }
}
