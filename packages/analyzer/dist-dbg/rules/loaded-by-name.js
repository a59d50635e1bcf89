/**
 * npm packages that others load by a name put together at run time, without asking for them as dependencies. asOf 2026-11: the
 * optional peers of sequelize, knex, typeorm, pg, ws, jsdom and mongodb, and the template engines that express loads by the
 * ending of a view.
 */
const LOADED_BY_NAME = new Set([
    ...['pg', 'pg-hstore', 'pg-native', 'pg-query-stream', 'mysql', 'mysql2', 'mariadb', 'sqlite3', 'better-sqlite3'],
    ...[
        'tedious',
        'mssql',
        'oracledb',
        'mongodb',
        'redis',
        'ioredis',
        'snowflake-sdk',
        'ibm_db',
        'sql.js',
        '@sap/hana-client',
    ],
    ...['bufferutil', 'utf-8-validate', '@napi-rs/canvas', 'kerberos', 'snappy', '@mongodb-js/zstd'],
    ...['mongodb-client-encryption', 'pug', 'ejs', 'hbs'],
]);
export const isLoadedByName = (name) => LOADED_BY_NAME.has(name);
//# sourceMappingURL=loaded-by-name.js.map