/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["dvms"] || ($protobuf.roots["dvms"] = {});

export const dvms = $root.dvms = (() => {

    /**
     * Namespace dvms.
     * @exports dvms
     * @namespace
     */
    const dvms = {};

    dvms.Envelope = (function() {

        /**
         * Properties of an Envelope.
         * @typedef {Object} dvms.Envelope.$Properties
         * @property {dvms.Hello.$Properties|null} [hello] Envelope hello
         * @property {dvms.Refused.$Properties|null} [refused] Envelope refused
         * @property {dvms.Join.$Properties|null} [join] Envelope join
         * @property {dvms.Neighbours.$Properties|null} [neighbours] Envelope neighbours
         * @property {dvms.Stabilise.$Properties|null} [stabilise] Envelope stabilise
         * @property {dvms.Stabilised.$Properties|null} [stabilised] Envelope stabilised
         * @property {dvms.Leave.$Properties|null} [leave] Envelope leave
         * @property {dvms.Hints.$Properties|null} [hints] Envelope hints
         * @property {dvms.Invite.$Properties|null} [invite] Envelope invite
         * @property {dvms.Grant.$Properties|null} [grant] Envelope grant
         * @property {dvms.Busy.$Properties|null} [busy] Envelope busy
         * @property {dvms.Renew.$Properties|null} [renew] Envelope renew
         * @property {dvms.Renewed.$Properties|null} [renewed] Envelope renewed
         * @property {dvms.Release.$Properties|null} [release] Envelope release
         * @property {dvms.Released.$Properties|null} [released] Envelope released
         * @property {dvms.Prepare.$Properties|null} [prepare] Envelope prepare
         * @property {dvms.Ready.$Properties|null} [ready] Envelope ready
         * @property {dvms.Changed.$Properties|null} [changed] Envelope changed
         * @property {dvms.Order.$Properties|null} [order] Envelope order
         * @property {dvms.Moved.$Properties|null} [moved] Envelope moved
         * @property {dvms.Merge.$Properties|null} [merge] Envelope merge
         * @property {dvms.Cede.$Properties|null} [cede] Envelope cede
         * @property {dvms.Decline.$Properties|null} [decline] Envelope decline
         * @property {dvms.Ask.$Properties|null} [ask] Envelope ask
         * @property {dvms.Accept.$Properties|null} [accept] Envelope accept
         * @property {dvms.Refuse.$Properties|null} [refuse] Envelope refuse
         * @property {dvms.Gone.$Properties|null} [gone] Envelope gone
         * @property {dvms.Have.$Properties|null} [have] Envelope have
         * @property {dvms.Abandon.$Properties|null} [abandon] Envelope abandon
         * @property {dvms.Abandoned.$Properties|null} [abandoned] Envelope abandoned
         * @property {dvms.Lookup.$Properties|null} [lookup] Envelope lookup
         * @property {dvms.Holding.$Properties|null} [holding] Envelope holding
         * @property {dvms.Copying.$Properties|null} [copying] Envelope copying
         * @property {"hello"|"refused"|"join"|"neighbours"|"stabilise"|"stabilised"|"leave"|"hints"|"invite"|"grant"|"busy"|"renew"|"renewed"|"release"|"released"|"prepare"|"ready"|"changed"|"order"|"moved"|"merge"|"cede"|"decline"|"ask"|"accept"|"refuse"|"gone"|"have"|"abandon"|"abandoned"|"lookup"|"holding"|"copying"} [body] Envelope body
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Envelope.
         * @memberof dvms
         * @interface IEnvelope
         * @augments dvms.Envelope.$Properties
         * @deprecated Use dvms.Envelope.$Properties instead.
         */

        /**
         * Narrowed shape of an Envelope.
         * @typedef {{
         *   hello?: dvms.Hello.$Shape|null;
         *   refused?: dvms.Refused.$Shape|null;
         *   join?: dvms.Join.$Shape|null;
         *   neighbours?: dvms.Neighbours.$Shape|null;
         *   stabilise?: dvms.Stabilise.$Shape|null;
         *   stabilised?: dvms.Stabilised.$Shape|null;
         *   leave?: dvms.Leave.$Shape|null;
         *   hints?: dvms.Hints.$Shape|null;
         *   invite?: dvms.Invite.$Shape|null;
         *   grant?: dvms.Grant.$Shape|null;
         *   busy?: dvms.Busy.$Shape|null;
         *   renew?: dvms.Renew.$Shape|null;
         *   renewed?: dvms.Renewed.$Shape|null;
         *   release?: dvms.Release.$Shape|null;
         *   released?: dvms.Released.$Shape|null;
         *   prepare?: dvms.Prepare.$Shape|null;
         *   ready?: dvms.Ready.$Shape|null;
         *   changed?: dvms.Changed.$Shape|null;
         *   order?: dvms.Order.$Shape|null;
         *   moved?: dvms.Moved.$Shape|null;
         *   merge?: dvms.Merge.$Shape|null;
         *   cede?: dvms.Cede.$Shape|null;
         *   decline?: dvms.Decline.$Shape|null;
         *   ask?: dvms.Ask.$Shape|null;
         *   accept?: dvms.Accept.$Shape|null;
         *   refuse?: dvms.Refuse.$Shape|null;
         *   gone?: dvms.Gone.$Shape|null;
         *   have?: dvms.Have.$Shape|null;
         *   abandon?: dvms.Abandon.$Shape|null;
         *   abandoned?: dvms.Abandoned.$Shape|null;
         *   lookup?: dvms.Lookup.$Shape|null;
         *   holding?: dvms.Holding.$Shape|null;
         *   copying?: dvms.Copying.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ body?: undefined; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "hello"; hello: dvms.Hello.$Shape; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "refused"; hello?: null; refused: dvms.Refused.$Shape; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "join"; hello?: null; refused?: null; join: dvms.Join.$Shape; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "neighbours"; hello?: null; refused?: null; join?: null; neighbours: dvms.Neighbours.$Shape; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "stabilise"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise: dvms.Stabilise.$Shape; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "stabilised"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised: dvms.Stabilised.$Shape; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "leave"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave: dvms.Leave.$Shape; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "hints"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints: dvms.Hints.$Shape; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "invite"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite: dvms.Invite.$Shape; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "grant"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant: dvms.Grant.$Shape; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "busy"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy: dvms.Busy.$Shape; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "renew"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew: dvms.Renew.$Shape; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "renewed"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed: dvms.Renewed.$Shape; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "release"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release: dvms.Release.$Shape; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "released"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released: dvms.Released.$Shape; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "prepare"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare: dvms.Prepare.$Shape; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "ready"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready: dvms.Ready.$Shape; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "changed"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed: dvms.Changed.$Shape; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "order"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order: dvms.Order.$Shape; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "moved"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved: dvms.Moved.$Shape; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "merge"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge: dvms.Merge.$Shape; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "cede"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede: dvms.Cede.$Shape; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "decline"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline: dvms.Decline.$Shape; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "ask"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask: dvms.Ask.$Shape; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "accept"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept: dvms.Accept.$Shape; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "refuse"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse: dvms.Refuse.$Shape; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "gone"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone: dvms.Gone.$Shape; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "have"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have: dvms.Have.$Shape; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "abandon"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon: dvms.Abandon.$Shape; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "abandoned"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned: dvms.Abandoned.$Shape; lookup?: null; holding?: null; copying?: null }|{ body?: "lookup"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup: dvms.Lookup.$Shape; holding?: null; copying?: null }|{ body?: "holding"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding: dvms.Holding.$Shape; copying?: null }|{ body?: "copying"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying: dvms.Copying.$Shape })
         * )} dvms.Envelope.$Shape
         */

        /**
         * Constructs a new Envelope.
         * @memberof dvms
         * @classdesc Represents an Envelope.
         * @constructor
         * @param {dvms.Envelope.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Envelope = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Envelope hello.
         * @member {dvms.Hello.$Properties|null|undefined} hello
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.hello = null;

        /**
         * Envelope refused.
         * @member {dvms.Refused.$Properties|null|undefined} refused
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.refused = null;

        /**
         * Envelope join.
         * @member {dvms.Join.$Properties|null|undefined} join
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.join = null;

        /**
         * Envelope neighbours.
         * @member {dvms.Neighbours.$Properties|null|undefined} neighbours
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.neighbours = null;

        /**
         * Envelope stabilise.
         * @member {dvms.Stabilise.$Properties|null|undefined} stabilise
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.stabilise = null;

        /**
         * Envelope stabilised.
         * @member {dvms.Stabilised.$Properties|null|undefined} stabilised
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.stabilised = null;

        /**
         * Envelope leave.
         * @member {dvms.Leave.$Properties|null|undefined} leave
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.leave = null;

        /**
         * Envelope hints.
         * @member {dvms.Hints.$Properties|null|undefined} hints
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.hints = null;

        /**
         * Envelope invite.
         * @member {dvms.Invite.$Properties|null|undefined} invite
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.invite = null;

        /**
         * Envelope grant.
         * @member {dvms.Grant.$Properties|null|undefined} grant
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.grant = null;

        /**
         * Envelope busy.
         * @member {dvms.Busy.$Properties|null|undefined} busy
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.busy = null;

        /**
         * Envelope renew.
         * @member {dvms.Renew.$Properties|null|undefined} renew
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.renew = null;

        /**
         * Envelope renewed.
         * @member {dvms.Renewed.$Properties|null|undefined} renewed
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.renewed = null;

        /**
         * Envelope release.
         * @member {dvms.Release.$Properties|null|undefined} release
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.release = null;

        /**
         * Envelope released.
         * @member {dvms.Released.$Properties|null|undefined} released
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.released = null;

        /**
         * Envelope prepare.
         * @member {dvms.Prepare.$Properties|null|undefined} prepare
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.prepare = null;

        /**
         * Envelope ready.
         * @member {dvms.Ready.$Properties|null|undefined} ready
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.ready = null;

        /**
         * Envelope changed.
         * @member {dvms.Changed.$Properties|null|undefined} changed
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.changed = null;

        /**
         * Envelope order.
         * @member {dvms.Order.$Properties|null|undefined} order
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.order = null;

        /**
         * Envelope moved.
         * @member {dvms.Moved.$Properties|null|undefined} moved
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.moved = null;

        /**
         * Envelope merge.
         * @member {dvms.Merge.$Properties|null|undefined} merge
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.merge = null;

        /**
         * Envelope cede.
         * @member {dvms.Cede.$Properties|null|undefined} cede
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.cede = null;

        /**
         * Envelope decline.
         * @member {dvms.Decline.$Properties|null|undefined} decline
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.decline = null;

        /**
         * Envelope ask.
         * @member {dvms.Ask.$Properties|null|undefined} ask
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.ask = null;

        /**
         * Envelope accept.
         * @member {dvms.Accept.$Properties|null|undefined} accept
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.accept = null;

        /**
         * Envelope refuse.
         * @member {dvms.Refuse.$Properties|null|undefined} refuse
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.refuse = null;

        /**
         * Envelope gone.
         * @member {dvms.Gone.$Properties|null|undefined} gone
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.gone = null;

        /**
         * Envelope have.
         * @member {dvms.Have.$Properties|null|undefined} have
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.have = null;

        /**
         * Envelope abandon.
         * @member {dvms.Abandon.$Properties|null|undefined} abandon
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.abandon = null;

        /**
         * Envelope abandoned.
         * @member {dvms.Abandoned.$Properties|null|undefined} abandoned
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.abandoned = null;

        /**
         * Envelope lookup.
         * @member {dvms.Lookup.$Properties|null|undefined} lookup
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.lookup = null;

        /**
         * Envelope holding.
         * @member {dvms.Holding.$Properties|null|undefined} holding
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.holding = null;

        /**
         * Envelope copying.
         * @member {dvms.Copying.$Properties|null|undefined} copying
         * @memberof dvms.Envelope
         * @instance
         */
        Envelope.prototype.copying = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Envelope body.
         * @member {"hello"|"refused"|"join"|"neighbours"|"stabilise"|"stabilised"|"leave"|"hints"|"invite"|"grant"|"busy"|"renew"|"renewed"|"release"|"released"|"prepare"|"ready"|"changed"|"order"|"moved"|"merge"|"cede"|"decline"|"ask"|"accept"|"refuse"|"gone"|"have"|"abandon"|"abandoned"|"lookup"|"holding"|"copying"|undefined} body
         * @memberof dvms.Envelope
         * @instance
         */
        $Object.defineProperty(Envelope.prototype, "body", {
            get: $util.oneOfGetter($oneOfFields = ["hello", "refused", "join", "neighbours", "stabilise", "stabilised", "leave", "hints", "invite", "grant", "busy", "renew", "renewed", "release", "released", "prepare", "ready", "changed", "order", "moved", "merge", "cede", "decline", "ask", "accept", "refuse", "gone", "have", "abandon", "abandoned", "lookup", "holding", "copying"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new Envelope instance using the specified properties.
         * @function create
         * @memberof dvms.Envelope
         * @static
         * @param {dvms.Envelope.$Properties=} [properties] Properties to set
         * @returns {dvms.Envelope} Envelope instance
         * @type {{
         *   (properties: dvms.Envelope.$Shape): dvms.Envelope & dvms.Envelope.$Shape;
         *   (properties?: dvms.Envelope.$Properties): dvms.Envelope;
         * }}
         */
        Envelope.create = function(properties) {
            return new Envelope(properties);
        };

        /**
         * Encodes the specified Envelope message. Does not implicitly {@link dvms.Envelope.verify|verify} messages.
         * @function encode
         * @memberof dvms.Envelope
         * @static
         * @param {dvms.Envelope.$Properties} message Envelope message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Envelope.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                $root.dvms.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                $root.dvms.Refused.encode(message.refused, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                $root.dvms.Join.encode(message.join, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.neighbours != null && $Object.hasOwnProperty.call(message, "neighbours"))
                $root.dvms.Neighbours.encode(message.neighbours, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
            if (message.stabilise != null && $Object.hasOwnProperty.call(message, "stabilise"))
                $root.dvms.Stabilise.encode(message.stabilise, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.stabilised != null && $Object.hasOwnProperty.call(message, "stabilised"))
                $root.dvms.Stabilised.encode(message.stabilised, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
            if (message.leave != null && $Object.hasOwnProperty.call(message, "leave"))
                $root.dvms.Leave.encode(message.leave, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
            if (message.hints != null && $Object.hasOwnProperty.call(message, "hints"))
                $root.dvms.Hints.encode(message.hints, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
            if (message.invite != null && $Object.hasOwnProperty.call(message, "invite"))
                $root.dvms.Invite.encode(message.invite, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
            if (message.grant != null && $Object.hasOwnProperty.call(message, "grant"))
                $root.dvms.Grant.encode(message.grant, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
            if (message.busy != null && $Object.hasOwnProperty.call(message, "busy"))
                $root.dvms.Busy.encode(message.busy, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
            if (message.renew != null && $Object.hasOwnProperty.call(message, "renew"))
                $root.dvms.Renew.encode(message.renew, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
            if (message.renewed != null && $Object.hasOwnProperty.call(message, "renewed"))
                $root.dvms.Renewed.encode(message.renewed, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
            if (message.release != null && $Object.hasOwnProperty.call(message, "release"))
                $root.dvms.Release.encode(message.release, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
            if (message.released != null && $Object.hasOwnProperty.call(message, "released"))
                $root.dvms.Released.encode(message.released, writer.uint32(/* id 26, wireType 2 =*/210).fork(), _depth + 1).ldelim();
            if (message.prepare != null && $Object.hasOwnProperty.call(message, "prepare"))
                $root.dvms.Prepare.encode(message.prepare, writer.uint32(/* id 27, wireType 2 =*/218).fork(), _depth + 1).ldelim();
            if (message.ready != null && $Object.hasOwnProperty.call(message, "ready"))
                $root.dvms.Ready.encode(message.ready, writer.uint32(/* id 28, wireType 2 =*/226).fork(), _depth + 1).ldelim();
            if (message.changed != null && $Object.hasOwnProperty.call(message, "changed"))
                $root.dvms.Changed.encode(message.changed, writer.uint32(/* id 29, wireType 2 =*/234).fork(), _depth + 1).ldelim();
            if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
                $root.dvms.Order.encode(message.order, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
            if (message.moved != null && $Object.hasOwnProperty.call(message, "moved"))
                $root.dvms.Moved.encode(message.moved, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
            if (message.merge != null && $Object.hasOwnProperty.call(message, "merge"))
                $root.dvms.Merge.encode(message.merge, writer.uint32(/* id 32, wireType 2 =*/258).fork(), _depth + 1).ldelim();
            if (message.cede != null && $Object.hasOwnProperty.call(message, "cede"))
                $root.dvms.Cede.encode(message.cede, writer.uint32(/* id 33, wireType 2 =*/266).fork(), _depth + 1).ldelim();
            if (message.decline != null && $Object.hasOwnProperty.call(message, "decline"))
                $root.dvms.Decline.encode(message.decline, writer.uint32(/* id 34, wireType 2 =*/274).fork(), _depth + 1).ldelim();
            if (message.ask != null && $Object.hasOwnProperty.call(message, "ask"))
                $root.dvms.Ask.encode(message.ask, writer.uint32(/* id 40, wireType 2 =*/322).fork(), _depth + 1).ldelim();
            if (message.accept != null && $Object.hasOwnProperty.call(message, "accept"))
                $root.dvms.Accept.encode(message.accept, writer.uint32(/* id 41, wireType 2 =*/330).fork(), _depth + 1).ldelim();
            if (message.refuse != null && $Object.hasOwnProperty.call(message, "refuse"))
                $root.dvms.Refuse.encode(message.refuse, writer.uint32(/* id 42, wireType 2 =*/338).fork(), _depth + 1).ldelim();
            if (message.gone != null && $Object.hasOwnProperty.call(message, "gone"))
                $root.dvms.Gone.encode(message.gone, writer.uint32(/* id 43, wireType 2 =*/346).fork(), _depth + 1).ldelim();
            if (message.have != null && $Object.hasOwnProperty.call(message, "have"))
                $root.dvms.Have.encode(message.have, writer.uint32(/* id 44, wireType 2 =*/354).fork(), _depth + 1).ldelim();
            if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon"))
                $root.dvms.Abandon.encode(message.abandon, writer.uint32(/* id 45, wireType 2 =*/362).fork(), _depth + 1).ldelim();
            if (message.abandoned != null && $Object.hasOwnProperty.call(message, "abandoned"))
                $root.dvms.Abandoned.encode(message.abandoned, writer.uint32(/* id 46, wireType 2 =*/370).fork(), _depth + 1).ldelim();
            if (message.lookup != null && $Object.hasOwnProperty.call(message, "lookup"))
                $root.dvms.Lookup.encode(message.lookup, writer.uint32(/* id 47, wireType 2 =*/378).fork(), _depth + 1).ldelim();
            if (message.holding != null && $Object.hasOwnProperty.call(message, "holding"))
                $root.dvms.Holding.encode(message.holding, writer.uint32(/* id 48, wireType 2 =*/386).fork(), _depth + 1).ldelim();
            if (message.copying != null && $Object.hasOwnProperty.call(message, "copying"))
                $root.dvms.Copying.encode(message.copying, writer.uint32(/* id 49, wireType 2 =*/394).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Envelope message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Envelope
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Envelope & dvms.Envelope.$Shape} Envelope
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Envelope.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Envelope();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.hello = $root.dvms.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                        message.body = "hello";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.refused = $root.dvms.Refused.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                        message.body = "refused";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.join = $root.dvms.Join.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                        message.body = "join";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.neighbours = $root.dvms.Neighbours.decode(reader, reader.size(), $undefined, _depth + 1, message.neighbours);
                        message.body = "neighbours";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.stabilise = $root.dvms.Stabilise.decode(reader, reader.size(), $undefined, _depth + 1, message.stabilise);
                        message.body = "stabilise";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.stabilised = $root.dvms.Stabilised.decode(reader, reader.size(), $undefined, _depth + 1, message.stabilised);
                        message.body = "stabilised";
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.leave = $root.dvms.Leave.decode(reader, reader.size(), $undefined, _depth + 1, message.leave);
                        message.body = "leave";
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.hints = $root.dvms.Hints.decode(reader, reader.size(), $undefined, _depth + 1, message.hints);
                        message.body = "hints";
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.invite = $root.dvms.Invite.decode(reader, reader.size(), $undefined, _depth + 1, message.invite);
                        message.body = "invite";
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.grant = $root.dvms.Grant.decode(reader, reader.size(), $undefined, _depth + 1, message.grant);
                        message.body = "grant";
                        continue;
                    }
                case 22: {
                        if (wireType !== 2)
                            break;
                        message.busy = $root.dvms.Busy.decode(reader, reader.size(), $undefined, _depth + 1, message.busy);
                        message.body = "busy";
                        continue;
                    }
                case 23: {
                        if (wireType !== 2)
                            break;
                        message.renew = $root.dvms.Renew.decode(reader, reader.size(), $undefined, _depth + 1, message.renew);
                        message.body = "renew";
                        continue;
                    }
                case 24: {
                        if (wireType !== 2)
                            break;
                        message.renewed = $root.dvms.Renewed.decode(reader, reader.size(), $undefined, _depth + 1, message.renewed);
                        message.body = "renewed";
                        continue;
                    }
                case 25: {
                        if (wireType !== 2)
                            break;
                        message.release = $root.dvms.Release.decode(reader, reader.size(), $undefined, _depth + 1, message.release);
                        message.body = "release";
                        continue;
                    }
                case 26: {
                        if (wireType !== 2)
                            break;
                        message.released = $root.dvms.Released.decode(reader, reader.size(), $undefined, _depth + 1, message.released);
                        message.body = "released";
                        continue;
                    }
                case 27: {
                        if (wireType !== 2)
                            break;
                        message.prepare = $root.dvms.Prepare.decode(reader, reader.size(), $undefined, _depth + 1, message.prepare);
                        message.body = "prepare";
                        continue;
                    }
                case 28: {
                        if (wireType !== 2)
                            break;
                        message.ready = $root.dvms.Ready.decode(reader, reader.size(), $undefined, _depth + 1, message.ready);
                        message.body = "ready";
                        continue;
                    }
                case 29: {
                        if (wireType !== 2)
                            break;
                        message.changed = $root.dvms.Changed.decode(reader, reader.size(), $undefined, _depth + 1, message.changed);
                        message.body = "changed";
                        continue;
                    }
                case 30: {
                        if (wireType !== 2)
                            break;
                        message.order = $root.dvms.Order.decode(reader, reader.size(), $undefined, _depth + 1, message.order);
                        message.body = "order";
                        continue;
                    }
                case 31: {
                        if (wireType !== 2)
                            break;
                        message.moved = $root.dvms.Moved.decode(reader, reader.size(), $undefined, _depth + 1, message.moved);
                        message.body = "moved";
                        continue;
                    }
                case 32: {
                        if (wireType !== 2)
                            break;
                        message.merge = $root.dvms.Merge.decode(reader, reader.size(), $undefined, _depth + 1, message.merge);
                        message.body = "merge";
                        continue;
                    }
                case 33: {
                        if (wireType !== 2)
                            break;
                        message.cede = $root.dvms.Cede.decode(reader, reader.size(), $undefined, _depth + 1, message.cede);
                        message.body = "cede";
                        continue;
                    }
                case 34: {
                        if (wireType !== 2)
                            break;
                        message.decline = $root.dvms.Decline.decode(reader, reader.size(), $undefined, _depth + 1, message.decline);
                        message.body = "decline";
                        continue;
                    }
                case 40: {
                        if (wireType !== 2)
                            break;
                        message.ask = $root.dvms.Ask.decode(reader, reader.size(), $undefined, _depth + 1, message.ask);
                        message.body = "ask";
                        continue;
                    }
                case 41: {
                        if (wireType !== 2)
                            break;
                        message.accept = $root.dvms.Accept.decode(reader, reader.size(), $undefined, _depth + 1, message.accept);
                        message.body = "accept";
                        continue;
                    }
                case 42: {
                        if (wireType !== 2)
                            break;
                        message.refuse = $root.dvms.Refuse.decode(reader, reader.size(), $undefined, _depth + 1, message.refuse);
                        message.body = "refuse";
                        continue;
                    }
                case 43: {
                        if (wireType !== 2)
                            break;
                        message.gone = $root.dvms.Gone.decode(reader, reader.size(), $undefined, _depth + 1, message.gone);
                        message.body = "gone";
                        continue;
                    }
                case 44: {
                        if (wireType !== 2)
                            break;
                        message.have = $root.dvms.Have.decode(reader, reader.size(), $undefined, _depth + 1, message.have);
                        message.body = "have";
                        continue;
                    }
                case 45: {
                        if (wireType !== 2)
                            break;
                        message.abandon = $root.dvms.Abandon.decode(reader, reader.size(), $undefined, _depth + 1, message.abandon);
                        message.body = "abandon";
                        continue;
                    }
                case 46: {
                        if (wireType !== 2)
                            break;
                        message.abandoned = $root.dvms.Abandoned.decode(reader, reader.size(), $undefined, _depth + 1, message.abandoned);
                        message.body = "abandoned";
                        continue;
                    }
                case 47: {
                        if (wireType !== 2)
                            break;
                        message.lookup = $root.dvms.Lookup.decode(reader, reader.size(), $undefined, _depth + 1, message.lookup);
                        message.body = "lookup";
                        continue;
                    }
                case 48: {
                        if (wireType !== 2)
                            break;
                        message.holding = $root.dvms.Holding.decode(reader, reader.size(), $undefined, _depth + 1, message.holding);
                        message.body = "holding";
                        continue;
                    }
                case 49: {
                        if (wireType !== 2)
                            break;
                        message.copying = $root.dvms.Copying.decode(reader, reader.size(), $undefined, _depth + 1, message.copying);
                        message.body = "copying";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Envelope
         * @function getTypeUrl
         * @memberof dvms.Envelope
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Envelope.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Envelope";
        };

        return Envelope;
    })();

    dvms.Hello = (function() {

        /**
         * Properties of a Hello.
         * @typedef {Object} dvms.Hello.$Properties
         * @property {string|null} [clusterId] Hello clusterId
         * @property {number|null} [protocolMin] Hello protocolMin
         * @property {number|null} [protocolMax] Hello protocolMax
         * @property {Array.<string>|null} [features] Hello features
         * @property {dvms.Host.$Properties|null} [host] Hello host
         * @property {number|null} [incarnation] Hello incarnation
         * @property {dvms.Credential.$Properties|null} [credential] Hello credential
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Hello.
         * @memberof dvms
         * @interface IHello
         * @augments dvms.Hello.$Properties
         * @deprecated Use dvms.Hello.$Properties instead.
         */

        /**
         * Shape of a Hello.
         * @typedef {dvms.Hello.$Properties} dvms.Hello.$Shape
         */

        /**
         * Constructs a new Hello.
         * @memberof dvms
         * @classdesc Represents a Hello.
         * @constructor
         * @param {dvms.Hello.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Hello = function (properties) {
            this.features = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Hello clusterId.
         * @member {string} clusterId
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.clusterId = "";

        /**
         * Hello protocolMin.
         * @member {number} protocolMin
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.protocolMin = 0;

        /**
         * Hello protocolMax.
         * @member {number} protocolMax
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.protocolMax = 0;

        /**
         * Hello features.
         * @member {Array.<string>} features
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.features = $util.emptyArray;

        /**
         * Hello host.
         * @member {dvms.Host.$Properties|null|undefined} host
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.host = null;

        /**
         * Hello incarnation.
         * @member {number} incarnation
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.incarnation = 0;

        /**
         * Hello credential.
         * @member {dvms.Credential.$Properties|null|undefined} credential
         * @memberof dvms.Hello
         * @instance
         */
        Hello.prototype.credential = null;

        /**
         * Creates a new Hello instance using the specified properties.
         * @function create
         * @memberof dvms.Hello
         * @static
         * @param {dvms.Hello.$Properties=} [properties] Properties to set
         * @returns {dvms.Hello} Hello instance
         * @type {{
         *   (properties: dvms.Hello.$Shape): dvms.Hello & dvms.Hello.$Shape;
         *   (properties?: dvms.Hello.$Properties): dvms.Hello;
         * }}
         */
        Hello.create = function(properties) {
            return new Hello(properties);
        };

        /**
         * Encodes the specified Hello message. Does not implicitly {@link dvms.Hello.verify|verify} messages.
         * @function encode
         * @memberof dvms.Hello
         * @static
         * @param {dvms.Hello.$Properties} message Hello message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Hello.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.clusterId != null && $Object.hasOwnProperty.call(message, "clusterId") && message.clusterId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.clusterId);
            if (message.protocolMin != null && $Object.hasOwnProperty.call(message, "protocolMin") && message.protocolMin !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.protocolMin);
            if (message.protocolMax != null && $Object.hasOwnProperty.call(message, "protocolMax") && message.protocolMax !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.protocolMax);
            if (message.features != null && message.features.length)
                for (let i = 0; i < message.features.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.features[i]);
            if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                $root.dvms.Host.encode(message.host, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.incarnation != null && $Object.hasOwnProperty.call(message, "incarnation") && message.incarnation !== 0)
                writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.incarnation);
            if (message.credential != null && $Object.hasOwnProperty.call(message, "credential"))
                $root.dvms.Credential.encode(message.credential, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Hello message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Hello
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Hello & dvms.Hello.$Shape} Hello
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Hello.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Hello();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.clusterId = value;
                        else
                            delete message.clusterId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.protocolMin = value;
                        else
                            delete message.protocolMin;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.protocolMax = value;
                        else
                            delete message.protocolMax;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.features && message.features.length))
                            message.features = [];
                        message.features.push(reader.stringVerify());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.host = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.host);
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.incarnation = value;
                        else
                            delete message.incarnation;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.credential = $root.dvms.Credential.decode(reader, reader.size(), $undefined, _depth + 1, message.credential);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Hello
         * @function getTypeUrl
         * @memberof dvms.Hello
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Hello.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Hello";
        };

        return Hello;
    })();

    dvms.Credential = (function() {

        /**
         * Properties of a Credential.
         * @typedef {Object} dvms.Credential.$Properties
         * @property {string|null} [clusterId] Credential clusterId
         * @property {string|null} [peerId] Credential peerId
         * @property {string|null} [hostId] Credential hostId
         * @property {number|null} [notAfterUnixS] Credential notAfterUnixS
         * @property {Uint8Array|null} [signature] Credential signature
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Credential.
         * @memberof dvms
         * @interface ICredential
         * @augments dvms.Credential.$Properties
         * @deprecated Use dvms.Credential.$Properties instead.
         */

        /**
         * Shape of a Credential.
         * @typedef {dvms.Credential.$Properties} dvms.Credential.$Shape
         */

        /**
         * Constructs a new Credential.
         * @memberof dvms
         * @classdesc Represents a Credential.
         * @constructor
         * @param {dvms.Credential.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Credential = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Credential clusterId.
         * @member {string} clusterId
         * @memberof dvms.Credential
         * @instance
         */
        Credential.prototype.clusterId = "";

        /**
         * Credential peerId.
         * @member {string} peerId
         * @memberof dvms.Credential
         * @instance
         */
        Credential.prototype.peerId = "";

        /**
         * Credential hostId.
         * @member {string} hostId
         * @memberof dvms.Credential
         * @instance
         */
        Credential.prototype.hostId = "";

        /**
         * Credential notAfterUnixS.
         * @member {number} notAfterUnixS
         * @memberof dvms.Credential
         * @instance
         */
        Credential.prototype.notAfterUnixS = 0;

        /**
         * Credential signature.
         * @member {Uint8Array} signature
         * @memberof dvms.Credential
         * @instance
         */
        Credential.prototype.signature = $util.newBuffer([]);

        /**
         * Creates a new Credential instance using the specified properties.
         * @function create
         * @memberof dvms.Credential
         * @static
         * @param {dvms.Credential.$Properties=} [properties] Properties to set
         * @returns {dvms.Credential} Credential instance
         * @type {{
         *   (properties: dvms.Credential.$Shape): dvms.Credential & dvms.Credential.$Shape;
         *   (properties?: dvms.Credential.$Properties): dvms.Credential;
         * }}
         */
        Credential.create = function(properties) {
            return new Credential(properties);
        };

        /**
         * Encodes the specified Credential message. Does not implicitly {@link dvms.Credential.verify|verify} messages.
         * @function encode
         * @memberof dvms.Credential
         * @static
         * @param {dvms.Credential.$Properties} message Credential message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Credential.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.clusterId != null && $Object.hasOwnProperty.call(message, "clusterId") && message.clusterId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.clusterId);
            if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.peerId);
            if (message.hostId != null && $Object.hasOwnProperty.call(message, "hostId") && message.hostId !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.hostId);
            if (message.notAfterUnixS != null && $Object.hasOwnProperty.call(message, "notAfterUnixS") && !$Object.is(message.notAfterUnixS, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.notAfterUnixS);
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.signature);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Credential message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Credential
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Credential & dvms.Credential.$Shape} Credential
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Credential.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Credential();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.clusterId = value;
                        else
                            delete message.clusterId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.peerId = value;
                        else
                            delete message.peerId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.hostId = value;
                        else
                            delete message.hostId;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.notAfterUnixS = value;
                        else
                            delete message.notAfterUnixS;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.signature = value;
                        else
                            delete message.signature;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Credential
         * @function getTypeUrl
         * @memberof dvms.Credential
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Credential.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Credential";
        };

        return Credential;
    })();

    dvms.Refused = (function() {

        /**
         * Properties of a Refused.
         * @typedef {Object} dvms.Refused.$Properties
         * @property {string|null} [reason] Refused reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Refused.
         * @memberof dvms
         * @interface IRefused
         * @augments dvms.Refused.$Properties
         * @deprecated Use dvms.Refused.$Properties instead.
         */

        /**
         * Shape of a Refused.
         * @typedef {dvms.Refused.$Properties} dvms.Refused.$Shape
         */

        /**
         * Constructs a new Refused.
         * @memberof dvms
         * @classdesc Represents a Refused.
         * @constructor
         * @param {dvms.Refused.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Refused = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Refused reason.
         * @member {string} reason
         * @memberof dvms.Refused
         * @instance
         */
        Refused.prototype.reason = "";

        /**
         * Creates a new Refused instance using the specified properties.
         * @function create
         * @memberof dvms.Refused
         * @static
         * @param {dvms.Refused.$Properties=} [properties] Properties to set
         * @returns {dvms.Refused} Refused instance
         * @type {{
         *   (properties: dvms.Refused.$Shape): dvms.Refused & dvms.Refused.$Shape;
         *   (properties?: dvms.Refused.$Properties): dvms.Refused;
         * }}
         */
        Refused.create = function(properties) {
            return new Refused(properties);
        };

        /**
         * Encodes the specified Refused message. Does not implicitly {@link dvms.Refused.verify|verify} messages.
         * @function encode
         * @memberof dvms.Refused
         * @static
         * @param {dvms.Refused.$Properties} message Refused message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Refused.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Refused message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Refused
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Refused & dvms.Refused.$Shape} Refused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Refused.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Refused();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Refused
         * @function getTypeUrl
         * @memberof dvms.Refused
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Refused.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Refused";
        };

        return Refused;
    })();

    dvms.Host = (function() {

        /**
         * Properties of a Host.
         * @typedef {Object} dvms.Host.$Properties
         * @property {string|null} [id] Host id
         * @property {string|null} [site] Host site
         * @property {string|null} [rack] Host rack
         * @property {string|null} [address] Host address
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Host.
         * @memberof dvms
         * @interface IHost
         * @augments dvms.Host.$Properties
         * @deprecated Use dvms.Host.$Properties instead.
         */

        /**
         * Shape of a Host.
         * @typedef {dvms.Host.$Properties} dvms.Host.$Shape
         */

        /**
         * Constructs a new Host.
         * @memberof dvms
         * @classdesc Represents a Host.
         * @constructor
         * @param {dvms.Host.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Host = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Host id.
         * @member {string} id
         * @memberof dvms.Host
         * @instance
         */
        Host.prototype.id = "";

        /**
         * Host site.
         * @member {string} site
         * @memberof dvms.Host
         * @instance
         */
        Host.prototype.site = "";

        /**
         * Host rack.
         * @member {string} rack
         * @memberof dvms.Host
         * @instance
         */
        Host.prototype.rack = "";

        /**
         * Host address.
         * @member {string} address
         * @memberof dvms.Host
         * @instance
         */
        Host.prototype.address = "";

        /**
         * Creates a new Host instance using the specified properties.
         * @function create
         * @memberof dvms.Host
         * @static
         * @param {dvms.Host.$Properties=} [properties] Properties to set
         * @returns {dvms.Host} Host instance
         * @type {{
         *   (properties: dvms.Host.$Shape): dvms.Host & dvms.Host.$Shape;
         *   (properties?: dvms.Host.$Properties): dvms.Host;
         * }}
         */
        Host.create = function(properties) {
            return new Host(properties);
        };

        /**
         * Encodes the specified Host message. Does not implicitly {@link dvms.Host.verify|verify} messages.
         * @function encode
         * @memberof dvms.Host
         * @static
         * @param {dvms.Host.$Properties} message Host message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Host.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
            if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.site);
            if (message.rack != null && $Object.hasOwnProperty.call(message, "rack") && message.rack !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.rack);
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.address);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Host message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Host
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Host & dvms.Host.$Shape} Host
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Host.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Host();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.site = value;
                        else
                            delete message.site;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.rack = value;
                        else
                            delete message.rack;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Host
         * @function getTypeUrl
         * @memberof dvms.Host
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Host.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Host";
        };

        return Host;
    })();

    dvms.Resource = (function() {

        /**
         * Properties of a Resource.
         * @typedef {Object} dvms.Resource.$Properties
         * @property {string|null} [name] Resource name
         * @property {number|null} [amount] Resource amount
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Resource.
         * @memberof dvms
         * @interface IResource
         * @augments dvms.Resource.$Properties
         * @deprecated Use dvms.Resource.$Properties instead.
         */

        /**
         * Shape of a Resource.
         * @typedef {dvms.Resource.$Properties} dvms.Resource.$Shape
         */

        /**
         * Constructs a new Resource.
         * @memberof dvms
         * @classdesc Represents a Resource.
         * @constructor
         * @param {dvms.Resource.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Resource = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Resource name.
         * @member {string} name
         * @memberof dvms.Resource
         * @instance
         */
        Resource.prototype.name = "";

        /**
         * Resource amount.
         * @member {number} amount
         * @memberof dvms.Resource
         * @instance
         */
        Resource.prototype.amount = 0;

        /**
         * Creates a new Resource instance using the specified properties.
         * @function create
         * @memberof dvms.Resource
         * @static
         * @param {dvms.Resource.$Properties=} [properties] Properties to set
         * @returns {dvms.Resource} Resource instance
         * @type {{
         *   (properties: dvms.Resource.$Shape): dvms.Resource & dvms.Resource.$Shape;
         *   (properties?: dvms.Resource.$Properties): dvms.Resource;
         * }}
         */
        Resource.create = function(properties) {
            return new Resource(properties);
        };

        /**
         * Encodes the specified Resource message. Does not implicitly {@link dvms.Resource.verify|verify} messages.
         * @function encode
         * @memberof dvms.Resource
         * @static
         * @param {dvms.Resource.$Properties} message Resource message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Resource.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && !$Object.is(message.amount, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.amount);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Resource message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Resource
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Resource & dvms.Resource.$Shape} Resource
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Resource.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Resource();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.amount = value;
                        else
                            delete message.amount;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Resource
         * @function getTypeUrl
         * @memberof dvms.Resource
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Resource.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Resource";
        };

        return Resource;
    })();

    dvms.Vm = (function() {

        /**
         * Properties of a Vm.
         * @typedef {Object} dvms.Vm.$Properties
         * @property {string|null} [id] Vm id
         * @property {Array.<dvms.Resource.$Properties>|null} [demand] Vm demand
         * @property {number|null} [memoryMib] Vm memoryMib
         * @property {number|null} [dirtyRateMibPerS] Vm dirtyRateMibPerS
         * @property {boolean|null} [movable] Vm movable
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Vm.
         * @memberof dvms
         * @interface IVm
         * @augments dvms.Vm.$Properties
         * @deprecated Use dvms.Vm.$Properties instead.
         */

        /**
         * Shape of a Vm.
         * @typedef {dvms.Vm.$Properties} dvms.Vm.$Shape
         */

        /**
         * Constructs a new Vm.
         * @memberof dvms
         * @classdesc Represents a Vm.
         * @constructor
         * @param {dvms.Vm.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Vm = function (properties) {
            this.demand = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Vm id.
         * @member {string} id
         * @memberof dvms.Vm
         * @instance
         */
        Vm.prototype.id = "";

        /**
         * Vm demand.
         * @member {Array.<dvms.Resource.$Properties>} demand
         * @memberof dvms.Vm
         * @instance
         */
        Vm.prototype.demand = $util.emptyArray;

        /**
         * Vm memoryMib.
         * @member {number} memoryMib
         * @memberof dvms.Vm
         * @instance
         */
        Vm.prototype.memoryMib = 0;

        /**
         * Vm dirtyRateMibPerS.
         * @member {number} dirtyRateMibPerS
         * @memberof dvms.Vm
         * @instance
         */
        Vm.prototype.dirtyRateMibPerS = 0;

        /**
         * Vm movable.
         * @member {boolean} movable
         * @memberof dvms.Vm
         * @instance
         */
        Vm.prototype.movable = false;

        /**
         * Creates a new Vm instance using the specified properties.
         * @function create
         * @memberof dvms.Vm
         * @static
         * @param {dvms.Vm.$Properties=} [properties] Properties to set
         * @returns {dvms.Vm} Vm instance
         * @type {{
         *   (properties: dvms.Vm.$Shape): dvms.Vm & dvms.Vm.$Shape;
         *   (properties?: dvms.Vm.$Properties): dvms.Vm;
         * }}
         */
        Vm.create = function(properties) {
            return new Vm(properties);
        };

        /**
         * Encodes the specified Vm message. Does not implicitly {@link dvms.Vm.verify|verify} messages.
         * @function encode
         * @memberof dvms.Vm
         * @static
         * @param {dvms.Vm.$Properties} message Vm message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Vm.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
            if (message.demand != null && message.demand.length)
                for (let i = 0; i < message.demand.length; ++i)
                    $root.dvms.Resource.encode(message.demand[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.memoryMib != null && $Object.hasOwnProperty.call(message, "memoryMib") && !$Object.is(message.memoryMib, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.memoryMib);
            if (message.dirtyRateMibPerS != null && $Object.hasOwnProperty.call(message, "dirtyRateMibPerS") && !$Object.is(message.dirtyRateMibPerS, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.dirtyRateMibPerS);
            if (message.movable != null && $Object.hasOwnProperty.call(message, "movable") && message.movable !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.movable);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Vm message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Vm
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Vm & dvms.Vm.$Shape} Vm
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Vm.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Vm();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.demand && message.demand.length))
                            message.demand = [];
                        message.demand.push($root.dvms.Resource.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.memoryMib = value;
                        else
                            delete message.memoryMib;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.dirtyRateMibPerS = value;
                        else
                            delete message.dirtyRateMibPerS;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.movable = value;
                        else
                            delete message.movable;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Vm
         * @function getTypeUrl
         * @memberof dvms.Vm
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Vm.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Vm";
        };

        return Vm;
    })();

    dvms.Snapshot = (function() {

        /**
         * Properties of a Snapshot.
         * @typedef {Object} dvms.Snapshot.$Properties
         * @property {string|null} [hostId] Snapshot hostId
         * @property {Array.<dvms.Resource.$Properties>|null} [capacity] Snapshot capacity
         * @property {Array.<dvms.Vm.$Properties>|null} [vms] Snapshot vms
         * @property {Array.<dvms.Resource.$Properties>|null} [reserved] Snapshot reserved
         * @property {number|null} [migrationMibPerS] Snapshot migrationMibPerS
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Snapshot.
         * @memberof dvms
         * @interface ISnapshot
         * @augments dvms.Snapshot.$Properties
         * @deprecated Use dvms.Snapshot.$Properties instead.
         */

        /**
         * Shape of a Snapshot.
         * @typedef {dvms.Snapshot.$Properties} dvms.Snapshot.$Shape
         */

        /**
         * Constructs a new Snapshot.
         * @memberof dvms
         * @classdesc Represents a Snapshot.
         * @constructor
         * @param {dvms.Snapshot.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Snapshot = function (properties) {
            this.capacity = [];
            this.vms = [];
            this.reserved = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Snapshot hostId.
         * @member {string} hostId
         * @memberof dvms.Snapshot
         * @instance
         */
        Snapshot.prototype.hostId = "";

        /**
         * Snapshot capacity.
         * @member {Array.<dvms.Resource.$Properties>} capacity
         * @memberof dvms.Snapshot
         * @instance
         */
        Snapshot.prototype.capacity = $util.emptyArray;

        /**
         * Snapshot vms.
         * @member {Array.<dvms.Vm.$Properties>} vms
         * @memberof dvms.Snapshot
         * @instance
         */
        Snapshot.prototype.vms = $util.emptyArray;

        /**
         * Snapshot reserved.
         * @member {Array.<dvms.Resource.$Properties>} reserved
         * @memberof dvms.Snapshot
         * @instance
         */
        Snapshot.prototype.reserved = $util.emptyArray;

        /**
         * Snapshot migrationMibPerS.
         * @member {number} migrationMibPerS
         * @memberof dvms.Snapshot
         * @instance
         */
        Snapshot.prototype.migrationMibPerS = 0;

        /**
         * Creates a new Snapshot instance using the specified properties.
         * @function create
         * @memberof dvms.Snapshot
         * @static
         * @param {dvms.Snapshot.$Properties=} [properties] Properties to set
         * @returns {dvms.Snapshot} Snapshot instance
         * @type {{
         *   (properties: dvms.Snapshot.$Shape): dvms.Snapshot & dvms.Snapshot.$Shape;
         *   (properties?: dvms.Snapshot.$Properties): dvms.Snapshot;
         * }}
         */
        Snapshot.create = function(properties) {
            return new Snapshot(properties);
        };

        /**
         * Encodes the specified Snapshot message. Does not implicitly {@link dvms.Snapshot.verify|verify} messages.
         * @function encode
         * @memberof dvms.Snapshot
         * @static
         * @param {dvms.Snapshot.$Properties} message Snapshot message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Snapshot.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hostId != null && $Object.hasOwnProperty.call(message, "hostId") && message.hostId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.hostId);
            if (message.capacity != null && message.capacity.length)
                for (let i = 0; i < message.capacity.length; ++i)
                    $root.dvms.Resource.encode(message.capacity[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.vms != null && message.vms.length)
                for (let i = 0; i < message.vms.length; ++i)
                    $root.dvms.Vm.encode(message.vms[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.reserved != null && message.reserved.length)
                for (let i = 0; i < message.reserved.length; ++i)
                    $root.dvms.Resource.encode(message.reserved[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.migrationMibPerS != null && $Object.hasOwnProperty.call(message, "migrationMibPerS") && !$Object.is(message.migrationMibPerS, 0))
                writer.uint32(/* id 5, wireType 1 =*/41).double(message.migrationMibPerS);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Snapshot message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Snapshot
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Snapshot & dvms.Snapshot.$Shape} Snapshot
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Snapshot.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Snapshot();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.hostId = value;
                        else
                            delete message.hostId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.capacity && message.capacity.length))
                            message.capacity = [];
                        message.capacity.push($root.dvms.Resource.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.vms && message.vms.length))
                            message.vms = [];
                        message.vms.push($root.dvms.Vm.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.reserved && message.reserved.length))
                            message.reserved = [];
                        message.reserved.push($root.dvms.Resource.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.migrationMibPerS = value;
                        else
                            delete message.migrationMibPerS;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Snapshot
         * @function getTypeUrl
         * @memberof dvms.Snapshot
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Snapshot.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Snapshot";
        };

        return Snapshot;
    })();

    dvms.Cause = (function() {

        /**
         * Properties of a Cause.
         * @typedef {Object} dvms.Cause.$Properties
         * @property {dvms.Cause.Overload.$Properties|null} [overload] Cause overload
         * @property {dvms.Cause.Underload.$Properties|null} [underload] Cause underload
         * @property {dvms.Cause.Drain.$Properties|null} [drain] Cause drain
         * @property {dvms.Cause.Place.$Properties|null} [place] Cause place
         * @property {dvms.Cause.RuleBroken.$Properties|null} [ruleBroken] Cause ruleBroken
         * @property {"overload"|"underload"|"drain"|"place"|"ruleBroken"} [kind] Cause kind
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Cause.
         * @memberof dvms
         * @interface ICause
         * @augments dvms.Cause.$Properties
         * @deprecated Use dvms.Cause.$Properties instead.
         */

        /**
         * Narrowed shape of a Cause.
         * @typedef {{
         *   overload?: dvms.Cause.Overload.$Shape|null;
         *   underload?: dvms.Cause.Underload.$Shape|null;
         *   drain?: dvms.Cause.Drain.$Shape|null;
         *   place?: dvms.Cause.Place.$Shape|null;
         *   ruleBroken?: dvms.Cause.RuleBroken.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ kind?: undefined; overload?: null; underload?: null; drain?: null; place?: null; ruleBroken?: null }|{ kind?: "overload"; overload: dvms.Cause.Overload.$Shape; underload?: null; drain?: null; place?: null; ruleBroken?: null }|{ kind?: "underload"; overload?: null; underload: dvms.Cause.Underload.$Shape; drain?: null; place?: null; ruleBroken?: null }|{ kind?: "drain"; overload?: null; underload?: null; drain: dvms.Cause.Drain.$Shape; place?: null; ruleBroken?: null }|{ kind?: "place"; overload?: null; underload?: null; drain?: null; place: dvms.Cause.Place.$Shape; ruleBroken?: null }|{ kind?: "ruleBroken"; overload?: null; underload?: null; drain?: null; place?: null; ruleBroken: dvms.Cause.RuleBroken.$Shape })
         * )} dvms.Cause.$Shape
         */

        /**
         * Constructs a new Cause.
         * @memberof dvms
         * @classdesc Represents a Cause.
         * @constructor
         * @param {dvms.Cause.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Cause = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Cause overload.
         * @member {dvms.Cause.Overload.$Properties|null|undefined} overload
         * @memberof dvms.Cause
         * @instance
         */
        Cause.prototype.overload = null;

        /**
         * Cause underload.
         * @member {dvms.Cause.Underload.$Properties|null|undefined} underload
         * @memberof dvms.Cause
         * @instance
         */
        Cause.prototype.underload = null;

        /**
         * Cause drain.
         * @member {dvms.Cause.Drain.$Properties|null|undefined} drain
         * @memberof dvms.Cause
         * @instance
         */
        Cause.prototype.drain = null;

        /**
         * Cause place.
         * @member {dvms.Cause.Place.$Properties|null|undefined} place
         * @memberof dvms.Cause
         * @instance
         */
        Cause.prototype.place = null;

        /**
         * Cause ruleBroken.
         * @member {dvms.Cause.RuleBroken.$Properties|null|undefined} ruleBroken
         * @memberof dvms.Cause
         * @instance
         */
        Cause.prototype.ruleBroken = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Cause kind.
         * @member {"overload"|"underload"|"drain"|"place"|"ruleBroken"|undefined} kind
         * @memberof dvms.Cause
         * @instance
         */
        $Object.defineProperty(Cause.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["overload", "underload", "drain", "place", "ruleBroken"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Creates a new Cause instance using the specified properties.
         * @function create
         * @memberof dvms.Cause
         * @static
         * @param {dvms.Cause.$Properties=} [properties] Properties to set
         * @returns {dvms.Cause} Cause instance
         * @type {{
         *   (properties: dvms.Cause.$Shape): dvms.Cause & dvms.Cause.$Shape;
         *   (properties?: dvms.Cause.$Properties): dvms.Cause;
         * }}
         */
        Cause.create = function(properties) {
            return new Cause(properties);
        };

        /**
         * Encodes the specified Cause message. Does not implicitly {@link dvms.Cause.verify|verify} messages.
         * @function encode
         * @memberof dvms.Cause
         * @static
         * @param {dvms.Cause.$Properties} message Cause message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Cause.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.overload != null && $Object.hasOwnProperty.call(message, "overload"))
                $root.dvms.Cause.Overload.encode(message.overload, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.underload != null && $Object.hasOwnProperty.call(message, "underload"))
                $root.dvms.Cause.Underload.encode(message.underload, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.drain != null && $Object.hasOwnProperty.call(message, "drain"))
                $root.dvms.Cause.Drain.encode(message.drain, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                $root.dvms.Cause.Place.encode(message.place, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.ruleBroken != null && $Object.hasOwnProperty.call(message, "ruleBroken"))
                $root.dvms.Cause.RuleBroken.encode(message.ruleBroken, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Cause message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Cause
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Cause & dvms.Cause.$Shape} Cause
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Cause.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Cause();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.overload = $root.dvms.Cause.Overload.decode(reader, reader.size(), $undefined, _depth + 1, message.overload);
                        message.kind = "overload";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.underload = $root.dvms.Cause.Underload.decode(reader, reader.size(), $undefined, _depth + 1, message.underload);
                        message.kind = "underload";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.drain = $root.dvms.Cause.Drain.decode(reader, reader.size(), $undefined, _depth + 1, message.drain);
                        message.kind = "drain";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.place = $root.dvms.Cause.Place.decode(reader, reader.size(), $undefined, _depth + 1, message.place);
                        message.kind = "place";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.ruleBroken = $root.dvms.Cause.RuleBroken.decode(reader, reader.size(), $undefined, _depth + 1, message.ruleBroken);
                        message.kind = "ruleBroken";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Cause
         * @function getTypeUrl
         * @memberof dvms.Cause
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Cause.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Cause";
        };

        Cause.Overload = (function() {

            /**
             * Properties of an Overload.
             * @typedef {Object} dvms.Cause.Overload.$Properties
             * @property {string|null} [dimension] Overload dimension
             * @property {number|null} [load] Overload load
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Overload.
             * @memberof dvms.Cause
             * @interface IOverload
             * @augments dvms.Cause.Overload.$Properties
             * @deprecated Use dvms.Cause.Overload.$Properties instead.
             */

            /**
             * Shape of an Overload.
             * @typedef {dvms.Cause.Overload.$Properties} dvms.Cause.Overload.$Shape
             */

            /**
             * Constructs a new Overload.
             * @memberof dvms.Cause
             * @classdesc Represents an Overload.
             * @constructor
             * @param {dvms.Cause.Overload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Overload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Overload dimension.
             * @member {string} dimension
             * @memberof dvms.Cause.Overload
             * @instance
             */
            Overload.prototype.dimension = "";

            /**
             * Overload load.
             * @member {number} load
             * @memberof dvms.Cause.Overload
             * @instance
             */
            Overload.prototype.load = 0;

            /**
             * Creates a new Overload instance using the specified properties.
             * @function create
             * @memberof dvms.Cause.Overload
             * @static
             * @param {dvms.Cause.Overload.$Properties=} [properties] Properties to set
             * @returns {dvms.Cause.Overload} Overload instance
             * @type {{
             *   (properties: dvms.Cause.Overload.$Shape): dvms.Cause.Overload & dvms.Cause.Overload.$Shape;
             *   (properties?: dvms.Cause.Overload.$Properties): dvms.Cause.Overload;
             * }}
             */
            Overload.create = function(properties) {
                return new Overload(properties);
            };

            /**
             * Encodes the specified Overload message. Does not implicitly {@link dvms.Cause.Overload.verify|verify} messages.
             * @function encode
             * @memberof dvms.Cause.Overload
             * @static
             * @param {dvms.Cause.Overload.$Properties} message Overload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Overload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.dimension != null && $Object.hasOwnProperty.call(message, "dimension") && message.dimension !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.dimension);
                if (message.load != null && $Object.hasOwnProperty.call(message, "load") && !$Object.is(message.load, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.load);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Overload message from the specified reader or buffer.
             * @function decode
             * @memberof dvms.Cause.Overload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {dvms.Cause.Overload & dvms.Cause.Overload.$Shape} Overload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Overload.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.dvms.Cause.Overload();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dimension = value;
                            else
                                delete message.dimension;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.load = value;
                            else
                                delete message.load;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Overload
             * @function getTypeUrl
             * @memberof dvms.Cause.Overload
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Overload.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/dvms.Cause.Overload";
            };

            return Overload;
        })();

        Cause.Underload = (function() {

            /**
             * Properties of an Underload.
             * @typedef {Object} dvms.Cause.Underload.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Underload.
             * @memberof dvms.Cause
             * @interface IUnderload
             * @augments dvms.Cause.Underload.$Properties
             * @deprecated Use dvms.Cause.Underload.$Properties instead.
             */

            /**
             * Shape of an Underload.
             * @typedef {dvms.Cause.Underload.$Properties} dvms.Cause.Underload.$Shape
             */

            /**
             * Constructs a new Underload.
             * @memberof dvms.Cause
             * @classdesc Represents an Underload.
             * @constructor
             * @param {dvms.Cause.Underload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Underload = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Underload instance using the specified properties.
             * @function create
             * @memberof dvms.Cause.Underload
             * @static
             * @param {dvms.Cause.Underload.$Properties=} [properties] Properties to set
             * @returns {dvms.Cause.Underload} Underload instance
             * @type {{
             *   (properties: dvms.Cause.Underload.$Shape): dvms.Cause.Underload & dvms.Cause.Underload.$Shape;
             *   (properties?: dvms.Cause.Underload.$Properties): dvms.Cause.Underload;
             * }}
             */
            Underload.create = function(properties) {
                return new Underload(properties);
            };

            /**
             * Encodes the specified Underload message. Does not implicitly {@link dvms.Cause.Underload.verify|verify} messages.
             * @function encode
             * @memberof dvms.Cause.Underload
             * @static
             * @param {dvms.Cause.Underload.$Properties} message Underload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Underload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Underload message from the specified reader or buffer.
             * @function decode
             * @memberof dvms.Cause.Underload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {dvms.Cause.Underload & dvms.Cause.Underload.$Shape} Underload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Underload.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.dvms.Cause.Underload();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Underload
             * @function getTypeUrl
             * @memberof dvms.Cause.Underload
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Underload.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/dvms.Cause.Underload";
            };

            return Underload;
        })();

        Cause.Drain = (function() {

            /**
             * Properties of a Drain.
             * @typedef {Object} dvms.Cause.Drain.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Drain.
             * @memberof dvms.Cause
             * @interface IDrain
             * @augments dvms.Cause.Drain.$Properties
             * @deprecated Use dvms.Cause.Drain.$Properties instead.
             */

            /**
             * Shape of a Drain.
             * @typedef {dvms.Cause.Drain.$Properties} dvms.Cause.Drain.$Shape
             */

            /**
             * Constructs a new Drain.
             * @memberof dvms.Cause
             * @classdesc Represents a Drain.
             * @constructor
             * @param {dvms.Cause.Drain.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Drain = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Drain instance using the specified properties.
             * @function create
             * @memberof dvms.Cause.Drain
             * @static
             * @param {dvms.Cause.Drain.$Properties=} [properties] Properties to set
             * @returns {dvms.Cause.Drain} Drain instance
             * @type {{
             *   (properties: dvms.Cause.Drain.$Shape): dvms.Cause.Drain & dvms.Cause.Drain.$Shape;
             *   (properties?: dvms.Cause.Drain.$Properties): dvms.Cause.Drain;
             * }}
             */
            Drain.create = function(properties) {
                return new Drain(properties);
            };

            /**
             * Encodes the specified Drain message. Does not implicitly {@link dvms.Cause.Drain.verify|verify} messages.
             * @function encode
             * @memberof dvms.Cause.Drain
             * @static
             * @param {dvms.Cause.Drain.$Properties} message Drain message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Drain.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Drain message from the specified reader or buffer.
             * @function decode
             * @memberof dvms.Cause.Drain
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {dvms.Cause.Drain & dvms.Cause.Drain.$Shape} Drain
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Drain.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.dvms.Cause.Drain();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Drain
             * @function getTypeUrl
             * @memberof dvms.Cause.Drain
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Drain.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/dvms.Cause.Drain";
            };

            return Drain;
        })();

        Cause.Place = (function() {

            /**
             * Properties of a Place.
             * @typedef {Object} dvms.Cause.Place.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Place.
             * @memberof dvms.Cause
             * @interface IPlace
             * @augments dvms.Cause.Place.$Properties
             * @deprecated Use dvms.Cause.Place.$Properties instead.
             */

            /**
             * Shape of a Place.
             * @typedef {dvms.Cause.Place.$Properties} dvms.Cause.Place.$Shape
             */

            /**
             * Constructs a new Place.
             * @memberof dvms.Cause
             * @classdesc Represents a Place.
             * @constructor
             * @param {dvms.Cause.Place.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Place = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Place instance using the specified properties.
             * @function create
             * @memberof dvms.Cause.Place
             * @static
             * @param {dvms.Cause.Place.$Properties=} [properties] Properties to set
             * @returns {dvms.Cause.Place} Place instance
             * @type {{
             *   (properties: dvms.Cause.Place.$Shape): dvms.Cause.Place & dvms.Cause.Place.$Shape;
             *   (properties?: dvms.Cause.Place.$Properties): dvms.Cause.Place;
             * }}
             */
            Place.create = function(properties) {
                return new Place(properties);
            };

            /**
             * Encodes the specified Place message. Does not implicitly {@link dvms.Cause.Place.verify|verify} messages.
             * @function encode
             * @memberof dvms.Cause.Place
             * @static
             * @param {dvms.Cause.Place.$Properties} message Place message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Place.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Place message from the specified reader or buffer.
             * @function decode
             * @memberof dvms.Cause.Place
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {dvms.Cause.Place & dvms.Cause.Place.$Shape} Place
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Place.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.dvms.Cause.Place();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Place
             * @function getTypeUrl
             * @memberof dvms.Cause.Place
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Place.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/dvms.Cause.Place";
            };

            return Place;
        })();

        Cause.RuleBroken = (function() {

            /**
             * Properties of a RuleBroken.
             * @typedef {Object} dvms.Cause.RuleBroken.$Properties
             * @property {string|null} [rule] RuleBroken rule
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RuleBroken.
             * @memberof dvms.Cause
             * @interface IRuleBroken
             * @augments dvms.Cause.RuleBroken.$Properties
             * @deprecated Use dvms.Cause.RuleBroken.$Properties instead.
             */

            /**
             * Shape of a RuleBroken.
             * @typedef {dvms.Cause.RuleBroken.$Properties} dvms.Cause.RuleBroken.$Shape
             */

            /**
             * Constructs a new RuleBroken.
             * @memberof dvms.Cause
             * @classdesc Represents a RuleBroken.
             * @constructor
             * @param {dvms.Cause.RuleBroken.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RuleBroken = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RuleBroken rule.
             * @member {string} rule
             * @memberof dvms.Cause.RuleBroken
             * @instance
             */
            RuleBroken.prototype.rule = "";

            /**
             * Creates a new RuleBroken instance using the specified properties.
             * @function create
             * @memberof dvms.Cause.RuleBroken
             * @static
             * @param {dvms.Cause.RuleBroken.$Properties=} [properties] Properties to set
             * @returns {dvms.Cause.RuleBroken} RuleBroken instance
             * @type {{
             *   (properties: dvms.Cause.RuleBroken.$Shape): dvms.Cause.RuleBroken & dvms.Cause.RuleBroken.$Shape;
             *   (properties?: dvms.Cause.RuleBroken.$Properties): dvms.Cause.RuleBroken;
             * }}
             */
            RuleBroken.create = function(properties) {
                return new RuleBroken(properties);
            };

            /**
             * Encodes the specified RuleBroken message. Does not implicitly {@link dvms.Cause.RuleBroken.verify|verify} messages.
             * @function encode
             * @memberof dvms.Cause.RuleBroken
             * @static
             * @param {dvms.Cause.RuleBroken.$Properties} message RuleBroken message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RuleBroken.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule") && message.rule !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.rule);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RuleBroken message from the specified reader or buffer.
             * @function decode
             * @memberof dvms.Cause.RuleBroken
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {dvms.Cause.RuleBroken & dvms.Cause.RuleBroken.$Shape} RuleBroken
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RuleBroken.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.dvms.Cause.RuleBroken();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rule = value;
                            else
                                delete message.rule;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for RuleBroken
             * @function getTypeUrl
             * @memberof dvms.Cause.RuleBroken
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RuleBroken.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/dvms.Cause.RuleBroken";
            };

            return RuleBroken;
        })();

        return Cause;
    })();

    dvms.Join = (function() {

        /**
         * Properties of a Join.
         * @typedef {Object} dvms.Join.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Join.
         * @memberof dvms
         * @interface IJoin
         * @augments dvms.Join.$Properties
         * @deprecated Use dvms.Join.$Properties instead.
         */

        /**
         * Shape of a Join.
         * @typedef {dvms.Join.$Properties} dvms.Join.$Shape
         */

        /**
         * Constructs a new Join.
         * @memberof dvms
         * @classdesc Represents a Join.
         * @constructor
         * @param {dvms.Join.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Join = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Creates a new Join instance using the specified properties.
         * @function create
         * @memberof dvms.Join
         * @static
         * @param {dvms.Join.$Properties=} [properties] Properties to set
         * @returns {dvms.Join} Join instance
         * @type {{
         *   (properties: dvms.Join.$Shape): dvms.Join & dvms.Join.$Shape;
         *   (properties?: dvms.Join.$Properties): dvms.Join;
         * }}
         */
        Join.create = function(properties) {
            return new Join(properties);
        };

        /**
         * Encodes the specified Join message. Does not implicitly {@link dvms.Join.verify|verify} messages.
         * @function encode
         * @memberof dvms.Join
         * @static
         * @param {dvms.Join.$Properties} message Join message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Join.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Join message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Join
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Join & dvms.Join.$Shape} Join
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Join.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Join();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Join
         * @function getTypeUrl
         * @memberof dvms.Join
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Join.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Join";
        };

        return Join;
    })();

    dvms.Neighbours = (function() {

        /**
         * Properties of a Neighbours.
         * @typedef {Object} dvms.Neighbours.$Properties
         * @property {Array.<dvms.Host.$Properties>|null} [hosts] Neighbours hosts
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Neighbours.
         * @memberof dvms
         * @interface INeighbours
         * @augments dvms.Neighbours.$Properties
         * @deprecated Use dvms.Neighbours.$Properties instead.
         */

        /**
         * Shape of a Neighbours.
         * @typedef {dvms.Neighbours.$Properties} dvms.Neighbours.$Shape
         */

        /**
         * Constructs a new Neighbours.
         * @memberof dvms
         * @classdesc Represents a Neighbours.
         * @constructor
         * @param {dvms.Neighbours.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Neighbours = function (properties) {
            this.hosts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Neighbours hosts.
         * @member {Array.<dvms.Host.$Properties>} hosts
         * @memberof dvms.Neighbours
         * @instance
         */
        Neighbours.prototype.hosts = $util.emptyArray;

        /**
         * Creates a new Neighbours instance using the specified properties.
         * @function create
         * @memberof dvms.Neighbours
         * @static
         * @param {dvms.Neighbours.$Properties=} [properties] Properties to set
         * @returns {dvms.Neighbours} Neighbours instance
         * @type {{
         *   (properties: dvms.Neighbours.$Shape): dvms.Neighbours & dvms.Neighbours.$Shape;
         *   (properties?: dvms.Neighbours.$Properties): dvms.Neighbours;
         * }}
         */
        Neighbours.create = function(properties) {
            return new Neighbours(properties);
        };

        /**
         * Encodes the specified Neighbours message. Does not implicitly {@link dvms.Neighbours.verify|verify} messages.
         * @function encode
         * @memberof dvms.Neighbours
         * @static
         * @param {dvms.Neighbours.$Properties} message Neighbours message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Neighbours.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hosts != null && message.hosts.length)
                for (let i = 0; i < message.hosts.length; ++i)
                    $root.dvms.Host.encode(message.hosts[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Neighbours message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Neighbours
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Neighbours & dvms.Neighbours.$Shape} Neighbours
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Neighbours.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Neighbours();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.hosts && message.hosts.length))
                            message.hosts = [];
                        message.hosts.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Neighbours
         * @function getTypeUrl
         * @memberof dvms.Neighbours
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Neighbours.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Neighbours";
        };

        return Neighbours;
    })();

    dvms.Stabilise = (function() {

        /**
         * Properties of a Stabilise.
         * @typedef {Object} dvms.Stabilise.$Properties
         * @property {number|null} [attempt] Stabilise attempt
         * @property {number|null} [listVersion] Stabilise listVersion
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Stabilise.
         * @memberof dvms
         * @interface IStabilise
         * @augments dvms.Stabilise.$Properties
         * @deprecated Use dvms.Stabilise.$Properties instead.
         */

        /**
         * Shape of a Stabilise.
         * @typedef {dvms.Stabilise.$Properties} dvms.Stabilise.$Shape
         */

        /**
         * Constructs a new Stabilise.
         * @memberof dvms
         * @classdesc Represents a Stabilise.
         * @constructor
         * @param {dvms.Stabilise.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Stabilise = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Stabilise attempt.
         * @member {number} attempt
         * @memberof dvms.Stabilise
         * @instance
         */
        Stabilise.prototype.attempt = 0;

        /**
         * Stabilise listVersion.
         * @member {number} listVersion
         * @memberof dvms.Stabilise
         * @instance
         */
        Stabilise.prototype.listVersion = 0;

        /**
         * Creates a new Stabilise instance using the specified properties.
         * @function create
         * @memberof dvms.Stabilise
         * @static
         * @param {dvms.Stabilise.$Properties=} [properties] Properties to set
         * @returns {dvms.Stabilise} Stabilise instance
         * @type {{
         *   (properties: dvms.Stabilise.$Shape): dvms.Stabilise & dvms.Stabilise.$Shape;
         *   (properties?: dvms.Stabilise.$Properties): dvms.Stabilise;
         * }}
         */
        Stabilise.create = function(properties) {
            return new Stabilise(properties);
        };

        /**
         * Encodes the specified Stabilise message. Does not implicitly {@link dvms.Stabilise.verify|verify} messages.
         * @function encode
         * @memberof dvms.Stabilise
         * @static
         * @param {dvms.Stabilise.$Properties} message Stabilise message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Stabilise.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.attempt);
            if (message.listVersion != null && $Object.hasOwnProperty.call(message, "listVersion") && message.listVersion !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.listVersion);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Stabilise message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Stabilise
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Stabilise & dvms.Stabilise.$Shape} Stabilise
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Stabilise.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Stabilise();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.listVersion = value;
                        else
                            delete message.listVersion;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Stabilise
         * @function getTypeUrl
         * @memberof dvms.Stabilise
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Stabilise.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Stabilise";
        };

        return Stabilise;
    })();

    dvms.Stabilised = (function() {

        /**
         * Properties of a Stabilised.
         * @typedef {Object} dvms.Stabilised.$Properties
         * @property {number|null} [attempt] Stabilised attempt
         * @property {dvms.Host.$Properties|null} [predecessor] Stabilised predecessor
         * @property {number|null} [listVersion] Stabilised listVersion
         * @property {boolean|null} [hasSuccessors] Stabilised hasSuccessors
         * @property {Array.<dvms.Host.$Properties>|null} [successors] Stabilised successors
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Stabilised.
         * @memberof dvms
         * @interface IStabilised
         * @augments dvms.Stabilised.$Properties
         * @deprecated Use dvms.Stabilised.$Properties instead.
         */

        /**
         * Shape of a Stabilised.
         * @typedef {dvms.Stabilised.$Properties} dvms.Stabilised.$Shape
         */

        /**
         * Constructs a new Stabilised.
         * @memberof dvms
         * @classdesc Represents a Stabilised.
         * @constructor
         * @param {dvms.Stabilised.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Stabilised = function (properties) {
            this.successors = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Stabilised attempt.
         * @member {number} attempt
         * @memberof dvms.Stabilised
         * @instance
         */
        Stabilised.prototype.attempt = 0;

        /**
         * Stabilised predecessor.
         * @member {dvms.Host.$Properties|null|undefined} predecessor
         * @memberof dvms.Stabilised
         * @instance
         */
        Stabilised.prototype.predecessor = null;

        /**
         * Stabilised listVersion.
         * @member {number} listVersion
         * @memberof dvms.Stabilised
         * @instance
         */
        Stabilised.prototype.listVersion = 0;

        /**
         * Stabilised hasSuccessors.
         * @member {boolean} hasSuccessors
         * @memberof dvms.Stabilised
         * @instance
         */
        Stabilised.prototype.hasSuccessors = false;

        /**
         * Stabilised successors.
         * @member {Array.<dvms.Host.$Properties>} successors
         * @memberof dvms.Stabilised
         * @instance
         */
        Stabilised.prototype.successors = $util.emptyArray;

        /**
         * Creates a new Stabilised instance using the specified properties.
         * @function create
         * @memberof dvms.Stabilised
         * @static
         * @param {dvms.Stabilised.$Properties=} [properties] Properties to set
         * @returns {dvms.Stabilised} Stabilised instance
         * @type {{
         *   (properties: dvms.Stabilised.$Shape): dvms.Stabilised & dvms.Stabilised.$Shape;
         *   (properties?: dvms.Stabilised.$Properties): dvms.Stabilised;
         * }}
         */
        Stabilised.create = function(properties) {
            return new Stabilised(properties);
        };

        /**
         * Encodes the specified Stabilised message. Does not implicitly {@link dvms.Stabilised.verify|verify} messages.
         * @function encode
         * @memberof dvms.Stabilised
         * @static
         * @param {dvms.Stabilised.$Properties} message Stabilised message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Stabilised.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.attempt);
            if (message.predecessor != null && $Object.hasOwnProperty.call(message, "predecessor"))
                $root.dvms.Host.encode(message.predecessor, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.listVersion != null && $Object.hasOwnProperty.call(message, "listVersion") && message.listVersion !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.listVersion);
            if (message.hasSuccessors != null && $Object.hasOwnProperty.call(message, "hasSuccessors") && message.hasSuccessors !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.hasSuccessors);
            if (message.successors != null && message.successors.length)
                for (let i = 0; i < message.successors.length; ++i)
                    $root.dvms.Host.encode(message.successors[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Stabilised message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Stabilised
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Stabilised & dvms.Stabilised.$Shape} Stabilised
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Stabilised.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Stabilised();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.predecessor = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.predecessor);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.listVersion = value;
                        else
                            delete message.listVersion;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.hasSuccessors = value;
                        else
                            delete message.hasSuccessors;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.successors && message.successors.length))
                            message.successors = [];
                        message.successors.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Stabilised
         * @function getTypeUrl
         * @memberof dvms.Stabilised
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Stabilised.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Stabilised";
        };

        return Stabilised;
    })();

    dvms.Leave = (function() {

        /**
         * Properties of a Leave.
         * @typedef {Object} dvms.Leave.$Properties
         * @property {dvms.Host.$Properties|null} [predecessor] Leave predecessor
         * @property {Array.<dvms.Host.$Properties>|null} [successors] Leave successors
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Leave.
         * @memberof dvms
         * @interface ILeave
         * @augments dvms.Leave.$Properties
         * @deprecated Use dvms.Leave.$Properties instead.
         */

        /**
         * Shape of a Leave.
         * @typedef {dvms.Leave.$Properties} dvms.Leave.$Shape
         */

        /**
         * Constructs a new Leave.
         * @memberof dvms
         * @classdesc Represents a Leave.
         * @constructor
         * @param {dvms.Leave.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Leave = function (properties) {
            this.successors = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Leave predecessor.
         * @member {dvms.Host.$Properties|null|undefined} predecessor
         * @memberof dvms.Leave
         * @instance
         */
        Leave.prototype.predecessor = null;

        /**
         * Leave successors.
         * @member {Array.<dvms.Host.$Properties>} successors
         * @memberof dvms.Leave
         * @instance
         */
        Leave.prototype.successors = $util.emptyArray;

        /**
         * Creates a new Leave instance using the specified properties.
         * @function create
         * @memberof dvms.Leave
         * @static
         * @param {dvms.Leave.$Properties=} [properties] Properties to set
         * @returns {dvms.Leave} Leave instance
         * @type {{
         *   (properties: dvms.Leave.$Shape): dvms.Leave & dvms.Leave.$Shape;
         *   (properties?: dvms.Leave.$Properties): dvms.Leave;
         * }}
         */
        Leave.create = function(properties) {
            return new Leave(properties);
        };

        /**
         * Encodes the specified Leave message. Does not implicitly {@link dvms.Leave.verify|verify} messages.
         * @function encode
         * @memberof dvms.Leave
         * @static
         * @param {dvms.Leave.$Properties} message Leave message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Leave.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.predecessor != null && $Object.hasOwnProperty.call(message, "predecessor"))
                $root.dvms.Host.encode(message.predecessor, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.successors != null && message.successors.length)
                for (let i = 0; i < message.successors.length; ++i)
                    $root.dvms.Host.encode(message.successors[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Leave message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Leave
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Leave & dvms.Leave.$Shape} Leave
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Leave.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Leave();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.predecessor = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.predecessor);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.successors && message.successors.length))
                            message.successors = [];
                        message.successors.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Leave
         * @function getTypeUrl
         * @memberof dvms.Leave
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Leave.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Leave";
        };

        return Leave;
    })();

    dvms.Hints = (function() {

        /**
         * Properties of a Hints.
         * @typedef {Object} dvms.Hints.$Properties
         * @property {Array.<dvms.Hints.Hint.$Properties>|null} [hints] Hints hints
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Hints.
         * @memberof dvms
         * @interface IHints
         * @augments dvms.Hints.$Properties
         * @deprecated Use dvms.Hints.$Properties instead.
         */

        /**
         * Shape of a Hints.
         * @typedef {dvms.Hints.$Properties} dvms.Hints.$Shape
         */

        /**
         * Constructs a new Hints.
         * @memberof dvms
         * @classdesc Represents a Hints.
         * @constructor
         * @param {dvms.Hints.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Hints = function (properties) {
            this.hints = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Hints hints.
         * @member {Array.<dvms.Hints.Hint.$Properties>} hints
         * @memberof dvms.Hints
         * @instance
         */
        Hints.prototype.hints = $util.emptyArray;

        /**
         * Creates a new Hints instance using the specified properties.
         * @function create
         * @memberof dvms.Hints
         * @static
         * @param {dvms.Hints.$Properties=} [properties] Properties to set
         * @returns {dvms.Hints} Hints instance
         * @type {{
         *   (properties: dvms.Hints.$Shape): dvms.Hints & dvms.Hints.$Shape;
         *   (properties?: dvms.Hints.$Properties): dvms.Hints;
         * }}
         */
        Hints.create = function(properties) {
            return new Hints(properties);
        };

        /**
         * Encodes the specified Hints message. Does not implicitly {@link dvms.Hints.verify|verify} messages.
         * @function encode
         * @memberof dvms.Hints
         * @static
         * @param {dvms.Hints.$Properties} message Hints message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Hints.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hints != null && message.hints.length)
                for (let i = 0; i < message.hints.length; ++i)
                    $root.dvms.Hints.Hint.encode(message.hints[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Hints message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Hints
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Hints & dvms.Hints.$Shape} Hints
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Hints.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Hints();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.hints && message.hints.length))
                            message.hints = [];
                        message.hints.push($root.dvms.Hints.Hint.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Hints
         * @function getTypeUrl
         * @memberof dvms.Hints
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Hints.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Hints";
        };

        Hints.Hint = (function() {

            /**
             * Properties of a Hint.
             * @typedef {Object} dvms.Hints.Hint.$Properties
             * @property {string|null} [hostId] Hint hostId
             * @property {number|null} [hops] Hint hops
             * @property {Array.<dvms.Resource.$Properties>|null} [spare] Hint spare
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hint.
             * @memberof dvms.Hints
             * @interface IHint
             * @augments dvms.Hints.Hint.$Properties
             * @deprecated Use dvms.Hints.Hint.$Properties instead.
             */

            /**
             * Shape of a Hint.
             * @typedef {dvms.Hints.Hint.$Properties} dvms.Hints.Hint.$Shape
             */

            /**
             * Constructs a new Hint.
             * @memberof dvms.Hints
             * @classdesc Represents a Hint.
             * @constructor
             * @param {dvms.Hints.Hint.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hint = function (properties) {
                this.spare = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hint hostId.
             * @member {string} hostId
             * @memberof dvms.Hints.Hint
             * @instance
             */
            Hint.prototype.hostId = "";

            /**
             * Hint hops.
             * @member {number} hops
             * @memberof dvms.Hints.Hint
             * @instance
             */
            Hint.prototype.hops = 0;

            /**
             * Hint spare.
             * @member {Array.<dvms.Resource.$Properties>} spare
             * @memberof dvms.Hints.Hint
             * @instance
             */
            Hint.prototype.spare = $util.emptyArray;

            /**
             * Creates a new Hint instance using the specified properties.
             * @function create
             * @memberof dvms.Hints.Hint
             * @static
             * @param {dvms.Hints.Hint.$Properties=} [properties] Properties to set
             * @returns {dvms.Hints.Hint} Hint instance
             * @type {{
             *   (properties: dvms.Hints.Hint.$Shape): dvms.Hints.Hint & dvms.Hints.Hint.$Shape;
             *   (properties?: dvms.Hints.Hint.$Properties): dvms.Hints.Hint;
             * }}
             */
            Hint.create = function(properties) {
                return new Hint(properties);
            };

            /**
             * Encodes the specified Hint message. Does not implicitly {@link dvms.Hints.Hint.verify|verify} messages.
             * @function encode
             * @memberof dvms.Hints.Hint
             * @static
             * @param {dvms.Hints.Hint.$Properties} message Hint message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hostId != null && $Object.hasOwnProperty.call(message, "hostId") && message.hostId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.hostId);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.hops);
                if (message.spare != null && message.spare.length)
                    for (let i = 0; i < message.spare.length; ++i)
                        $root.dvms.Resource.encode(message.spare[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hint message from the specified reader or buffer.
             * @function decode
             * @memberof dvms.Hints.Hint
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {dvms.Hints.Hint & dvms.Hints.Hint.$Shape} Hint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.dvms.Hints.Hint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hostId = value;
                            else
                                delete message.hostId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.spare && message.spare.length))
                                message.spare = [];
                            message.spare.push($root.dvms.Resource.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Gets the type url for Hint
             * @function getTypeUrl
             * @memberof dvms.Hints.Hint
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Hint.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/dvms.Hints.Hint";
            };

            return Hint;
        })();

        return Hints;
    })();

    dvms.Invite = (function() {

        /**
         * Properties of an Invite.
         * @typedef {Object} dvms.Invite.$Properties
         * @property {string|null} [eventId] Invite eventId
         * @property {number|null} [attempt] Invite attempt
         * @property {number|null} [leaseMs] Invite leaseMs
         * @property {dvms.Cause.$Properties|null} [cause] Invite cause
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Invite.
         * @memberof dvms
         * @interface IInvite
         * @augments dvms.Invite.$Properties
         * @deprecated Use dvms.Invite.$Properties instead.
         */

        /**
         * Shape of an Invite.
         * @typedef {{
         *   eventId?: string|null;
         *   attempt?: number|null;
         *   leaseMs?: number|null;
         *   cause?: dvms.Cause.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} dvms.Invite.$Shape
         */

        /**
         * Constructs a new Invite.
         * @memberof dvms
         * @classdesc Represents an Invite.
         * @constructor
         * @param {dvms.Invite.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Invite = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Invite eventId.
         * @member {string} eventId
         * @memberof dvms.Invite
         * @instance
         */
        Invite.prototype.eventId = "";

        /**
         * Invite attempt.
         * @member {number} attempt
         * @memberof dvms.Invite
         * @instance
         */
        Invite.prototype.attempt = 0;

        /**
         * Invite leaseMs.
         * @member {number} leaseMs
         * @memberof dvms.Invite
         * @instance
         */
        Invite.prototype.leaseMs = 0;

        /**
         * Invite cause.
         * @member {dvms.Cause.$Properties|null|undefined} cause
         * @memberof dvms.Invite
         * @instance
         */
        Invite.prototype.cause = null;

        /**
         * Creates a new Invite instance using the specified properties.
         * @function create
         * @memberof dvms.Invite
         * @static
         * @param {dvms.Invite.$Properties=} [properties] Properties to set
         * @returns {dvms.Invite} Invite instance
         * @type {{
         *   (properties: dvms.Invite.$Shape): dvms.Invite & dvms.Invite.$Shape;
         *   (properties?: dvms.Invite.$Properties): dvms.Invite;
         * }}
         */
        Invite.create = function(properties) {
            return new Invite(properties);
        };

        /**
         * Encodes the specified Invite message. Does not implicitly {@link dvms.Invite.verify|verify} messages.
         * @function encode
         * @memberof dvms.Invite
         * @static
         * @param {dvms.Invite.$Properties} message Invite message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Invite.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.leaseMs != null && $Object.hasOwnProperty.call(message, "leaseMs") && !$Object.is(message.leaseMs, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.leaseMs);
            if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                $root.dvms.Cause.encode(message.cause, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Invite message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Invite
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Invite & dvms.Invite.$Shape} Invite
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Invite.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Invite();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.leaseMs = value;
                        else
                            delete message.leaseMs;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.cause = $root.dvms.Cause.decode(reader, reader.size(), $undefined, _depth + 1, message.cause);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Invite
         * @function getTypeUrl
         * @memberof dvms.Invite
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Invite.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Invite";
        };

        return Invite;
    })();

    dvms.Grant = (function() {

        /**
         * Properties of a Grant.
         * @typedef {Object} dvms.Grant.$Properties
         * @property {string|null} [eventId] Grant eventId
         * @property {number|null} [attempt] Grant attempt
         * @property {number|null} [epoch] Grant epoch
         * @property {dvms.Snapshot.$Properties|null} [snapshot] Grant snapshot
         * @property {Array.<dvms.Host.$Properties>|null} [successors] Grant successors
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Grant.
         * @memberof dvms
         * @interface IGrant
         * @augments dvms.Grant.$Properties
         * @deprecated Use dvms.Grant.$Properties instead.
         */

        /**
         * Shape of a Grant.
         * @typedef {dvms.Grant.$Properties} dvms.Grant.$Shape
         */

        /**
         * Constructs a new Grant.
         * @memberof dvms
         * @classdesc Represents a Grant.
         * @constructor
         * @param {dvms.Grant.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Grant = function (properties) {
            this.successors = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Grant eventId.
         * @member {string} eventId
         * @memberof dvms.Grant
         * @instance
         */
        Grant.prototype.eventId = "";

        /**
         * Grant attempt.
         * @member {number} attempt
         * @memberof dvms.Grant
         * @instance
         */
        Grant.prototype.attempt = 0;

        /**
         * Grant epoch.
         * @member {number} epoch
         * @memberof dvms.Grant
         * @instance
         */
        Grant.prototype.epoch = 0;

        /**
         * Grant snapshot.
         * @member {dvms.Snapshot.$Properties|null|undefined} snapshot
         * @memberof dvms.Grant
         * @instance
         */
        Grant.prototype.snapshot = null;

        /**
         * Grant successors.
         * @member {Array.<dvms.Host.$Properties>} successors
         * @memberof dvms.Grant
         * @instance
         */
        Grant.prototype.successors = $util.emptyArray;

        /**
         * Creates a new Grant instance using the specified properties.
         * @function create
         * @memberof dvms.Grant
         * @static
         * @param {dvms.Grant.$Properties=} [properties] Properties to set
         * @returns {dvms.Grant} Grant instance
         * @type {{
         *   (properties: dvms.Grant.$Shape): dvms.Grant & dvms.Grant.$Shape;
         *   (properties?: dvms.Grant.$Properties): dvms.Grant;
         * }}
         */
        Grant.create = function(properties) {
            return new Grant(properties);
        };

        /**
         * Encodes the specified Grant message. Does not implicitly {@link dvms.Grant.verify|verify} messages.
         * @function encode
         * @memberof dvms.Grant
         * @static
         * @param {dvms.Grant.$Properties} message Grant message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Grant.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.epoch);
            if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                $root.dvms.Snapshot.encode(message.snapshot, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.successors != null && message.successors.length)
                for (let i = 0; i < message.successors.length; ++i)
                    $root.dvms.Host.encode(message.successors[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Grant message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Grant
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Grant & dvms.Grant.$Shape} Grant
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Grant.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Grant();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.snapshot = $root.dvms.Snapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshot);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.successors && message.successors.length))
                            message.successors = [];
                        message.successors.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Grant
         * @function getTypeUrl
         * @memberof dvms.Grant
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Grant.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Grant";
        };

        return Grant;
    })();

    dvms.Busy = (function() {

        /**
         * Properties of a Busy.
         * @typedef {Object} dvms.Busy.$Properties
         * @property {string|null} [eventId] Busy eventId
         * @property {number|null} [attempt] Busy attempt
         * @property {string|null} [holderEventId] Busy holderEventId
         * @property {Array.<string>|null} [memberIds] Busy memberIds
         * @property {Array.<dvms.Host.$Properties>|null} [successors] Busy successors
         * @property {dvms.Host.$Properties|null} [holder] Busy holder
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Busy.
         * @memberof dvms
         * @interface IBusy
         * @augments dvms.Busy.$Properties
         * @deprecated Use dvms.Busy.$Properties instead.
         */

        /**
         * Shape of a Busy.
         * @typedef {dvms.Busy.$Properties} dvms.Busy.$Shape
         */

        /**
         * Constructs a new Busy.
         * @memberof dvms
         * @classdesc Represents a Busy.
         * @constructor
         * @param {dvms.Busy.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Busy = function (properties) {
            this.memberIds = [];
            this.successors = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Busy eventId.
         * @member {string} eventId
         * @memberof dvms.Busy
         * @instance
         */
        Busy.prototype.eventId = "";

        /**
         * Busy attempt.
         * @member {number} attempt
         * @memberof dvms.Busy
         * @instance
         */
        Busy.prototype.attempt = 0;

        /**
         * Busy holderEventId.
         * @member {string} holderEventId
         * @memberof dvms.Busy
         * @instance
         */
        Busy.prototype.holderEventId = "";

        /**
         * Busy memberIds.
         * @member {Array.<string>} memberIds
         * @memberof dvms.Busy
         * @instance
         */
        Busy.prototype.memberIds = $util.emptyArray;

        /**
         * Busy successors.
         * @member {Array.<dvms.Host.$Properties>} successors
         * @memberof dvms.Busy
         * @instance
         */
        Busy.prototype.successors = $util.emptyArray;

        /**
         * Busy holder.
         * @member {dvms.Host.$Properties|null|undefined} holder
         * @memberof dvms.Busy
         * @instance
         */
        Busy.prototype.holder = null;

        /**
         * Creates a new Busy instance using the specified properties.
         * @function create
         * @memberof dvms.Busy
         * @static
         * @param {dvms.Busy.$Properties=} [properties] Properties to set
         * @returns {dvms.Busy} Busy instance
         * @type {{
         *   (properties: dvms.Busy.$Shape): dvms.Busy & dvms.Busy.$Shape;
         *   (properties?: dvms.Busy.$Properties): dvms.Busy;
         * }}
         */
        Busy.create = function(properties) {
            return new Busy(properties);
        };

        /**
         * Encodes the specified Busy message. Does not implicitly {@link dvms.Busy.verify|verify} messages.
         * @function encode
         * @memberof dvms.Busy
         * @static
         * @param {dvms.Busy.$Properties} message Busy message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Busy.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
            if (message.holderEventId != null && $Object.hasOwnProperty.call(message, "holderEventId") && message.holderEventId !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.holderEventId);
            if (message.memberIds != null && message.memberIds.length)
                for (let i = 0; i < message.memberIds.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.memberIds[i]);
            if (message.successors != null && message.successors.length)
                for (let i = 0; i < message.successors.length; ++i)
                    $root.dvms.Host.encode(message.successors[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.holder != null && $Object.hasOwnProperty.call(message, "holder"))
                $root.dvms.Host.encode(message.holder, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Busy message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Busy
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Busy & dvms.Busy.$Shape} Busy
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Busy.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Busy();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.holderEventId = value;
                        else
                            delete message.holderEventId;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.memberIds && message.memberIds.length))
                            message.memberIds = [];
                        message.memberIds.push(reader.stringVerify());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.successors && message.successors.length))
                            message.successors = [];
                        message.successors.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.holder = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.holder);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Busy
         * @function getTypeUrl
         * @memberof dvms.Busy
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Busy.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Busy";
        };

        return Busy;
    })();

    dvms.Renew = (function() {

        /**
         * Properties of a Renew.
         * @typedef {Object} dvms.Renew.$Properties
         * @property {string|null} [eventId] Renew eventId
         * @property {number|null} [epoch] Renew epoch
         * @property {number|null} [attempt] Renew attempt
         * @property {number|null} [leaseMs] Renew leaseMs
         * @property {Array.<string>|null} [memberIds] Renew memberIds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Renew.
         * @memberof dvms
         * @interface IRenew
         * @augments dvms.Renew.$Properties
         * @deprecated Use dvms.Renew.$Properties instead.
         */

        /**
         * Shape of a Renew.
         * @typedef {dvms.Renew.$Properties} dvms.Renew.$Shape
         */

        /**
         * Constructs a new Renew.
         * @memberof dvms
         * @classdesc Represents a Renew.
         * @constructor
         * @param {dvms.Renew.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Renew = function (properties) {
            this.memberIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Renew eventId.
         * @member {string} eventId
         * @memberof dvms.Renew
         * @instance
         */
        Renew.prototype.eventId = "";

        /**
         * Renew epoch.
         * @member {number} epoch
         * @memberof dvms.Renew
         * @instance
         */
        Renew.prototype.epoch = 0;

        /**
         * Renew attempt.
         * @member {number} attempt
         * @memberof dvms.Renew
         * @instance
         */
        Renew.prototype.attempt = 0;

        /**
         * Renew leaseMs.
         * @member {number} leaseMs
         * @memberof dvms.Renew
         * @instance
         */
        Renew.prototype.leaseMs = 0;

        /**
         * Renew memberIds.
         * @member {Array.<string>} memberIds
         * @memberof dvms.Renew
         * @instance
         */
        Renew.prototype.memberIds = $util.emptyArray;

        /**
         * Creates a new Renew instance using the specified properties.
         * @function create
         * @memberof dvms.Renew
         * @static
         * @param {dvms.Renew.$Properties=} [properties] Properties to set
         * @returns {dvms.Renew} Renew instance
         * @type {{
         *   (properties: dvms.Renew.$Shape): dvms.Renew & dvms.Renew.$Shape;
         *   (properties?: dvms.Renew.$Properties): dvms.Renew;
         * }}
         */
        Renew.create = function(properties) {
            return new Renew(properties);
        };

        /**
         * Encodes the specified Renew message. Does not implicitly {@link dvms.Renew.verify|verify} messages.
         * @function encode
         * @memberof dvms.Renew
         * @static
         * @param {dvms.Renew.$Properties} message Renew message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Renew.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.attempt);
            if (message.leaseMs != null && $Object.hasOwnProperty.call(message, "leaseMs") && !$Object.is(message.leaseMs, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.leaseMs);
            if (message.memberIds != null && message.memberIds.length)
                for (let i = 0; i < message.memberIds.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.memberIds[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Renew message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Renew
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Renew & dvms.Renew.$Shape} Renew
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Renew.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Renew();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.leaseMs = value;
                        else
                            delete message.leaseMs;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.memberIds && message.memberIds.length))
                            message.memberIds = [];
                        message.memberIds.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Renew
         * @function getTypeUrl
         * @memberof dvms.Renew
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Renew.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Renew";
        };

        return Renew;
    })();

    dvms.Renewed = (function() {

        /**
         * Properties of a Renewed.
         * @typedef {Object} dvms.Renewed.$Properties
         * @property {string|null} [eventId] Renewed eventId
         * @property {number|null} [epoch] Renewed epoch
         * @property {number|null} [attempt] Renewed attempt
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Renewed.
         * @memberof dvms
         * @interface IRenewed
         * @augments dvms.Renewed.$Properties
         * @deprecated Use dvms.Renewed.$Properties instead.
         */

        /**
         * Shape of a Renewed.
         * @typedef {dvms.Renewed.$Properties} dvms.Renewed.$Shape
         */

        /**
         * Constructs a new Renewed.
         * @memberof dvms
         * @classdesc Represents a Renewed.
         * @constructor
         * @param {dvms.Renewed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Renewed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Renewed eventId.
         * @member {string} eventId
         * @memberof dvms.Renewed
         * @instance
         */
        Renewed.prototype.eventId = "";

        /**
         * Renewed epoch.
         * @member {number} epoch
         * @memberof dvms.Renewed
         * @instance
         */
        Renewed.prototype.epoch = 0;

        /**
         * Renewed attempt.
         * @member {number} attempt
         * @memberof dvms.Renewed
         * @instance
         */
        Renewed.prototype.attempt = 0;

        /**
         * Creates a new Renewed instance using the specified properties.
         * @function create
         * @memberof dvms.Renewed
         * @static
         * @param {dvms.Renewed.$Properties=} [properties] Properties to set
         * @returns {dvms.Renewed} Renewed instance
         * @type {{
         *   (properties: dvms.Renewed.$Shape): dvms.Renewed & dvms.Renewed.$Shape;
         *   (properties?: dvms.Renewed.$Properties): dvms.Renewed;
         * }}
         */
        Renewed.create = function(properties) {
            return new Renewed(properties);
        };

        /**
         * Encodes the specified Renewed message. Does not implicitly {@link dvms.Renewed.verify|verify} messages.
         * @function encode
         * @memberof dvms.Renewed
         * @static
         * @param {dvms.Renewed.$Properties} message Renewed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Renewed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.attempt);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Renewed message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Renewed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Renewed & dvms.Renewed.$Shape} Renewed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Renewed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Renewed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.attempt = value;
                        else
                            delete message.attempt;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Renewed
         * @function getTypeUrl
         * @memberof dvms.Renewed
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Renewed.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Renewed";
        };

        return Renewed;
    })();

    dvms.Release = (function() {

        /**
         * Properties of a Release.
         * @typedef {Object} dvms.Release.$Properties
         * @property {string|null} [eventId] Release eventId
         * @property {number|null} [epoch] Release epoch
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Release.
         * @memberof dvms
         * @interface IRelease
         * @augments dvms.Release.$Properties
         * @deprecated Use dvms.Release.$Properties instead.
         */

        /**
         * Shape of a Release.
         * @typedef {dvms.Release.$Properties} dvms.Release.$Shape
         */

        /**
         * Constructs a new Release.
         * @memberof dvms
         * @classdesc Represents a Release.
         * @constructor
         * @param {dvms.Release.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Release = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Release eventId.
         * @member {string} eventId
         * @memberof dvms.Release
         * @instance
         */
        Release.prototype.eventId = "";

        /**
         * Release epoch.
         * @member {number} epoch
         * @memberof dvms.Release
         * @instance
         */
        Release.prototype.epoch = 0;

        /**
         * Creates a new Release instance using the specified properties.
         * @function create
         * @memberof dvms.Release
         * @static
         * @param {dvms.Release.$Properties=} [properties] Properties to set
         * @returns {dvms.Release} Release instance
         * @type {{
         *   (properties: dvms.Release.$Shape): dvms.Release & dvms.Release.$Shape;
         *   (properties?: dvms.Release.$Properties): dvms.Release;
         * }}
         */
        Release.create = function(properties) {
            return new Release(properties);
        };

        /**
         * Encodes the specified Release message. Does not implicitly {@link dvms.Release.verify|verify} messages.
         * @function encode
         * @memberof dvms.Release
         * @static
         * @param {dvms.Release.$Properties} message Release message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Release.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Release message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Release
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Release & dvms.Release.$Shape} Release
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Release.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Release();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Release
         * @function getTypeUrl
         * @memberof dvms.Release
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Release.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Release";
        };

        return Release;
    })();

    dvms.Released = (function() {

        /**
         * Properties of a Released.
         * @typedef {Object} dvms.Released.$Properties
         * @property {string|null} [eventId] Released eventId
         * @property {number|null} [epoch] Released epoch
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Released.
         * @memberof dvms
         * @interface IReleased
         * @augments dvms.Released.$Properties
         * @deprecated Use dvms.Released.$Properties instead.
         */

        /**
         * Shape of a Released.
         * @typedef {dvms.Released.$Properties} dvms.Released.$Shape
         */

        /**
         * Constructs a new Released.
         * @memberof dvms
         * @classdesc Represents a Released.
         * @constructor
         * @param {dvms.Released.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Released = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Released eventId.
         * @member {string} eventId
         * @memberof dvms.Released
         * @instance
         */
        Released.prototype.eventId = "";

        /**
         * Released epoch.
         * @member {number} epoch
         * @memberof dvms.Released
         * @instance
         */
        Released.prototype.epoch = 0;

        /**
         * Creates a new Released instance using the specified properties.
         * @function create
         * @memberof dvms.Released
         * @static
         * @param {dvms.Released.$Properties=} [properties] Properties to set
         * @returns {dvms.Released} Released instance
         * @type {{
         *   (properties: dvms.Released.$Shape): dvms.Released & dvms.Released.$Shape;
         *   (properties?: dvms.Released.$Properties): dvms.Released;
         * }}
         */
        Released.create = function(properties) {
            return new Released(properties);
        };

        /**
         * Encodes the specified Released message. Does not implicitly {@link dvms.Released.verify|verify} messages.
         * @function encode
         * @memberof dvms.Released
         * @static
         * @param {dvms.Released.$Properties} message Released message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Released.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Released message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Released
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Released & dvms.Released.$Shape} Released
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Released.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Released();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Released
         * @function getTypeUrl
         * @memberof dvms.Released
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Released.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Released";
        };

        return Released;
    })();

    dvms.Prepare = (function() {

        /**
         * Properties of a Prepare.
         * @typedef {Object} dvms.Prepare.$Properties
         * @property {string|null} [eventId] Prepare eventId
         * @property {number|null} [epoch] Prepare epoch
         * @property {number|null} [planVersion] Prepare planVersion
         * @property {Array.<dvms.Vm.$Properties>|null} [arrivals] Prepare arrivals
         * @property {Array.<string>|null} [departures] Prepare departures
         * @property {number|null} [leaseMs] Prepare leaseMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Prepare.
         * @memberof dvms
         * @interface IPrepare
         * @augments dvms.Prepare.$Properties
         * @deprecated Use dvms.Prepare.$Properties instead.
         */

        /**
         * Shape of a Prepare.
         * @typedef {dvms.Prepare.$Properties} dvms.Prepare.$Shape
         */

        /**
         * Constructs a new Prepare.
         * @memberof dvms
         * @classdesc Represents a Prepare.
         * @constructor
         * @param {dvms.Prepare.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Prepare = function (properties) {
            this.arrivals = [];
            this.departures = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Prepare eventId.
         * @member {string} eventId
         * @memberof dvms.Prepare
         * @instance
         */
        Prepare.prototype.eventId = "";

        /**
         * Prepare epoch.
         * @member {number} epoch
         * @memberof dvms.Prepare
         * @instance
         */
        Prepare.prototype.epoch = 0;

        /**
         * Prepare planVersion.
         * @member {number} planVersion
         * @memberof dvms.Prepare
         * @instance
         */
        Prepare.prototype.planVersion = 0;

        /**
         * Prepare arrivals.
         * @member {Array.<dvms.Vm.$Properties>} arrivals
         * @memberof dvms.Prepare
         * @instance
         */
        Prepare.prototype.arrivals = $util.emptyArray;

        /**
         * Prepare departures.
         * @member {Array.<string>} departures
         * @memberof dvms.Prepare
         * @instance
         */
        Prepare.prototype.departures = $util.emptyArray;

        /**
         * Prepare leaseMs.
         * @member {number} leaseMs
         * @memberof dvms.Prepare
         * @instance
         */
        Prepare.prototype.leaseMs = 0;

        /**
         * Creates a new Prepare instance using the specified properties.
         * @function create
         * @memberof dvms.Prepare
         * @static
         * @param {dvms.Prepare.$Properties=} [properties] Properties to set
         * @returns {dvms.Prepare} Prepare instance
         * @type {{
         *   (properties: dvms.Prepare.$Shape): dvms.Prepare & dvms.Prepare.$Shape;
         *   (properties?: dvms.Prepare.$Properties): dvms.Prepare;
         * }}
         */
        Prepare.create = function(properties) {
            return new Prepare(properties);
        };

        /**
         * Encodes the specified Prepare message. Does not implicitly {@link dvms.Prepare.verify|verify} messages.
         * @function encode
         * @memberof dvms.Prepare
         * @static
         * @param {dvms.Prepare.$Properties} message Prepare message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Prepare.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.planVersion != null && $Object.hasOwnProperty.call(message, "planVersion") && message.planVersion !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.planVersion);
            if (message.arrivals != null && message.arrivals.length)
                for (let i = 0; i < message.arrivals.length; ++i)
                    $root.dvms.Vm.encode(message.arrivals[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.departures != null && message.departures.length)
                for (let i = 0; i < message.departures.length; ++i)
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.departures[i]);
            if (message.leaseMs != null && $Object.hasOwnProperty.call(message, "leaseMs") && !$Object.is(message.leaseMs, 0))
                writer.uint32(/* id 6, wireType 1 =*/49).double(message.leaseMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Prepare message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Prepare
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Prepare & dvms.Prepare.$Shape} Prepare
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Prepare.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Prepare();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.planVersion = value;
                        else
                            delete message.planVersion;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.arrivals && message.arrivals.length))
                            message.arrivals = [];
                        message.arrivals.push($root.dvms.Vm.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.departures && message.departures.length))
                            message.departures = [];
                        message.departures.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.leaseMs = value;
                        else
                            delete message.leaseMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Prepare
         * @function getTypeUrl
         * @memberof dvms.Prepare
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Prepare.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Prepare";
        };

        return Prepare;
    })();

    dvms.Ready = (function() {

        /**
         * Properties of a Ready.
         * @typedef {Object} dvms.Ready.$Properties
         * @property {string|null} [eventId] Ready eventId
         * @property {number|null} [epoch] Ready epoch
         * @property {number|null} [planVersion] Ready planVersion
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Ready.
         * @memberof dvms
         * @interface IReady
         * @augments dvms.Ready.$Properties
         * @deprecated Use dvms.Ready.$Properties instead.
         */

        /**
         * Shape of a Ready.
         * @typedef {dvms.Ready.$Properties} dvms.Ready.$Shape
         */

        /**
         * Constructs a new Ready.
         * @memberof dvms
         * @classdesc Represents a Ready.
         * @constructor
         * @param {dvms.Ready.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Ready = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Ready eventId.
         * @member {string} eventId
         * @memberof dvms.Ready
         * @instance
         */
        Ready.prototype.eventId = "";

        /**
         * Ready epoch.
         * @member {number} epoch
         * @memberof dvms.Ready
         * @instance
         */
        Ready.prototype.epoch = 0;

        /**
         * Ready planVersion.
         * @member {number} planVersion
         * @memberof dvms.Ready
         * @instance
         */
        Ready.prototype.planVersion = 0;

        /**
         * Creates a new Ready instance using the specified properties.
         * @function create
         * @memberof dvms.Ready
         * @static
         * @param {dvms.Ready.$Properties=} [properties] Properties to set
         * @returns {dvms.Ready} Ready instance
         * @type {{
         *   (properties: dvms.Ready.$Shape): dvms.Ready & dvms.Ready.$Shape;
         *   (properties?: dvms.Ready.$Properties): dvms.Ready;
         * }}
         */
        Ready.create = function(properties) {
            return new Ready(properties);
        };

        /**
         * Encodes the specified Ready message. Does not implicitly {@link dvms.Ready.verify|verify} messages.
         * @function encode
         * @memberof dvms.Ready
         * @static
         * @param {dvms.Ready.$Properties} message Ready message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ready.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.planVersion != null && $Object.hasOwnProperty.call(message, "planVersion") && message.planVersion !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.planVersion);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Ready message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Ready
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Ready & dvms.Ready.$Shape} Ready
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Ready.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Ready();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.planVersion = value;
                        else
                            delete message.planVersion;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Ready
         * @function getTypeUrl
         * @memberof dvms.Ready
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Ready.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Ready";
        };

        return Ready;
    })();

    dvms.Changed = (function() {

        /**
         * Properties of a Changed.
         * @typedef {Object} dvms.Changed.$Properties
         * @property {string|null} [eventId] Changed eventId
         * @property {number|null} [epoch] Changed epoch
         * @property {number|null} [planVersion] Changed planVersion
         * @property {string|null} [reason] Changed reason
         * @property {dvms.Snapshot.$Properties|null} [snapshot] Changed snapshot
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Changed.
         * @memberof dvms
         * @interface IChanged
         * @augments dvms.Changed.$Properties
         * @deprecated Use dvms.Changed.$Properties instead.
         */

        /**
         * Shape of a Changed.
         * @typedef {dvms.Changed.$Properties} dvms.Changed.$Shape
         */

        /**
         * Constructs a new Changed.
         * @memberof dvms
         * @classdesc Represents a Changed.
         * @constructor
         * @param {dvms.Changed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Changed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Changed eventId.
         * @member {string} eventId
         * @memberof dvms.Changed
         * @instance
         */
        Changed.prototype.eventId = "";

        /**
         * Changed epoch.
         * @member {number} epoch
         * @memberof dvms.Changed
         * @instance
         */
        Changed.prototype.epoch = 0;

        /**
         * Changed planVersion.
         * @member {number} planVersion
         * @memberof dvms.Changed
         * @instance
         */
        Changed.prototype.planVersion = 0;

        /**
         * Changed reason.
         * @member {string} reason
         * @memberof dvms.Changed
         * @instance
         */
        Changed.prototype.reason = "";

        /**
         * Changed snapshot.
         * @member {dvms.Snapshot.$Properties|null|undefined} snapshot
         * @memberof dvms.Changed
         * @instance
         */
        Changed.prototype.snapshot = null;

        /**
         * Creates a new Changed instance using the specified properties.
         * @function create
         * @memberof dvms.Changed
         * @static
         * @param {dvms.Changed.$Properties=} [properties] Properties to set
         * @returns {dvms.Changed} Changed instance
         * @type {{
         *   (properties: dvms.Changed.$Shape): dvms.Changed & dvms.Changed.$Shape;
         *   (properties?: dvms.Changed.$Properties): dvms.Changed;
         * }}
         */
        Changed.create = function(properties) {
            return new Changed(properties);
        };

        /**
         * Encodes the specified Changed message. Does not implicitly {@link dvms.Changed.verify|verify} messages.
         * @function encode
         * @memberof dvms.Changed
         * @static
         * @param {dvms.Changed.$Properties} message Changed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Changed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.planVersion != null && $Object.hasOwnProperty.call(message, "planVersion") && message.planVersion !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.planVersion);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
            if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                $root.dvms.Snapshot.encode(message.snapshot, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Changed message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Changed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Changed & dvms.Changed.$Shape} Changed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Changed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Changed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.planVersion = value;
                        else
                            delete message.planVersion;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.snapshot = $root.dvms.Snapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshot);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Changed
         * @function getTypeUrl
         * @memberof dvms.Changed
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Changed.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Changed";
        };

        return Changed;
    })();

    dvms.Order = (function() {

        /**
         * Properties of an Order.
         * @typedef {Object} dvms.Order.$Properties
         * @property {string|null} [eventId] Order eventId
         * @property {number|null} [epoch] Order epoch
         * @property {number|null} [planVersion] Order planVersion
         * @property {string|null} [migrationId] Order migrationId
         * @property {string|null} [vmId] Order vmId
         * @property {dvms.Host.$Properties|null} [target] Order target
         * @property {number|null} [targetEpoch] Order targetEpoch
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Order.
         * @memberof dvms
         * @interface IOrder
         * @augments dvms.Order.$Properties
         * @deprecated Use dvms.Order.$Properties instead.
         */

        /**
         * Shape of an Order.
         * @typedef {dvms.Order.$Properties} dvms.Order.$Shape
         */

        /**
         * Constructs a new Order.
         * @memberof dvms
         * @classdesc Represents an Order.
         * @constructor
         * @param {dvms.Order.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Order = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Order eventId.
         * @member {string} eventId
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.eventId = "";

        /**
         * Order epoch.
         * @member {number} epoch
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.epoch = 0;

        /**
         * Order planVersion.
         * @member {number} planVersion
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.planVersion = 0;

        /**
         * Order migrationId.
         * @member {string} migrationId
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.migrationId = "";

        /**
         * Order vmId.
         * @member {string} vmId
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.vmId = "";

        /**
         * Order target.
         * @member {dvms.Host.$Properties|null|undefined} target
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.target = null;

        /**
         * Order targetEpoch.
         * @member {number} targetEpoch
         * @memberof dvms.Order
         * @instance
         */
        Order.prototype.targetEpoch = 0;

        /**
         * Creates a new Order instance using the specified properties.
         * @function create
         * @memberof dvms.Order
         * @static
         * @param {dvms.Order.$Properties=} [properties] Properties to set
         * @returns {dvms.Order} Order instance
         * @type {{
         *   (properties: dvms.Order.$Shape): dvms.Order & dvms.Order.$Shape;
         *   (properties?: dvms.Order.$Properties): dvms.Order;
         * }}
         */
        Order.create = function(properties) {
            return new Order(properties);
        };

        /**
         * Encodes the specified Order message. Does not implicitly {@link dvms.Order.verify|verify} messages.
         * @function encode
         * @memberof dvms.Order
         * @static
         * @param {dvms.Order.$Properties} message Order message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Order.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.planVersion != null && $Object.hasOwnProperty.call(message, "planVersion") && message.planVersion !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.planVersion);
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.migrationId);
            if (message.vmId != null && $Object.hasOwnProperty.call(message, "vmId") && message.vmId !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.vmId);
            if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                $root.dvms.Host.encode(message.target, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.targetEpoch != null && $Object.hasOwnProperty.call(message, "targetEpoch") && !$Object.is(message.targetEpoch, 0))
                writer.uint32(/* id 7, wireType 1 =*/57).double(message.targetEpoch);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Order message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Order
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Order & dvms.Order.$Shape} Order
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Order.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Order();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.planVersion = value;
                        else
                            delete message.planVersion;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.vmId = value;
                        else
                            delete message.vmId;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.target = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.target);
                        continue;
                    }
                case 7: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.targetEpoch = value;
                        else
                            delete message.targetEpoch;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Order
         * @function getTypeUrl
         * @memberof dvms.Order
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Order.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Order";
        };

        return Order;
    })();

    dvms.Moved = (function() {

        /**
         * Properties of a Moved.
         * @typedef {Object} dvms.Moved.$Properties
         * @property {string|null} [eventId] Moved eventId
         * @property {number|null} [epoch] Moved epoch
         * @property {string|null} [migrationId] Moved migrationId
         * @property {dvms.Moved.Result|null} [result] Moved result
         * @property {string|null} [reason] Moved reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Moved.
         * @memberof dvms
         * @interface IMoved
         * @augments dvms.Moved.$Properties
         * @deprecated Use dvms.Moved.$Properties instead.
         */

        /**
         * Shape of a Moved.
         * @typedef {dvms.Moved.$Properties} dvms.Moved.$Shape
         */

        /**
         * Constructs a new Moved.
         * @memberof dvms
         * @classdesc Represents a Moved.
         * @constructor
         * @param {dvms.Moved.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Moved = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Moved eventId.
         * @member {string} eventId
         * @memberof dvms.Moved
         * @instance
         */
        Moved.prototype.eventId = "";

        /**
         * Moved epoch.
         * @member {number} epoch
         * @memberof dvms.Moved
         * @instance
         */
        Moved.prototype.epoch = 0;

        /**
         * Moved migrationId.
         * @member {string} migrationId
         * @memberof dvms.Moved
         * @instance
         */
        Moved.prototype.migrationId = "";

        /**
         * Moved result.
         * @member {dvms.Moved.Result} result
         * @memberof dvms.Moved
         * @instance
         */
        Moved.prototype.result = 0;

        /**
         * Moved reason.
         * @member {string} reason
         * @memberof dvms.Moved
         * @instance
         */
        Moved.prototype.reason = "";

        /**
         * Creates a new Moved instance using the specified properties.
         * @function create
         * @memberof dvms.Moved
         * @static
         * @param {dvms.Moved.$Properties=} [properties] Properties to set
         * @returns {dvms.Moved} Moved instance
         * @type {{
         *   (properties: dvms.Moved.$Shape): dvms.Moved & dvms.Moved.$Shape;
         *   (properties?: dvms.Moved.$Properties): dvms.Moved;
         * }}
         */
        Moved.create = function(properties) {
            return new Moved(properties);
        };

        /**
         * Encodes the specified Moved message. Does not implicitly {@link dvms.Moved.verify|verify} messages.
         * @function encode
         * @memberof dvms.Moved
         * @static
         * @param {dvms.Moved.$Properties} message Moved message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Moved.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.epoch);
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.migrationId);
            if (message.result != null && $Object.hasOwnProperty.call(message, "result") && message.result !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.result);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Moved message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Moved
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Moved & dvms.Moved.$Shape} Moved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Moved.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Moved();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.result = value;
                        else
                            delete message.result;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Moved
         * @function getTypeUrl
         * @memberof dvms.Moved
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Moved.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Moved";
        };

        /**
         * Result enum.
         * @name dvms.Moved.Result
         * @enum {number}
         * @property {number} UNSPECIFIED=0 UNSPECIFIED value
         * @property {number} BEGUN=1 BEGUN value
         * @property {number} DONE=2 DONE value
         * @property {number} ABORTED=3 ABORTED value
         * @property {number} REFUSED=4 REFUSED value
         */
        Moved.Result = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "UNSPECIFIED"] = 0;
            values[valuesById[1] = "BEGUN"] = 1;
            values[valuesById[2] = "DONE"] = 2;
            values[valuesById[3] = "ABORTED"] = 3;
            values[valuesById[4] = "REFUSED"] = 4;
            return values;
        })();

        return Moved;
    })();

    dvms.Merge = (function() {

        /**
         * Properties of a Merge.
         * @typedef {Object} dvms.Merge.$Properties
         * @property {string|null} [eventId] Merge eventId
         * @property {string|null} [holderEventId] Merge holderEventId
         * @property {number|null} [timesYielded] Merge timesYielded
         * @property {number|null} [ageMs] Merge ageMs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Merge.
         * @memberof dvms
         * @interface IMerge
         * @augments dvms.Merge.$Properties
         * @deprecated Use dvms.Merge.$Properties instead.
         */

        /**
         * Shape of a Merge.
         * @typedef {dvms.Merge.$Properties} dvms.Merge.$Shape
         */

        /**
         * Constructs a new Merge.
         * @memberof dvms
         * @classdesc Represents a Merge.
         * @constructor
         * @param {dvms.Merge.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Merge = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Merge eventId.
         * @member {string} eventId
         * @memberof dvms.Merge
         * @instance
         */
        Merge.prototype.eventId = "";

        /**
         * Merge holderEventId.
         * @member {string} holderEventId
         * @memberof dvms.Merge
         * @instance
         */
        Merge.prototype.holderEventId = "";

        /**
         * Merge timesYielded.
         * @member {number} timesYielded
         * @memberof dvms.Merge
         * @instance
         */
        Merge.prototype.timesYielded = 0;

        /**
         * Merge ageMs.
         * @member {number} ageMs
         * @memberof dvms.Merge
         * @instance
         */
        Merge.prototype.ageMs = 0;

        /**
         * Creates a new Merge instance using the specified properties.
         * @function create
         * @memberof dvms.Merge
         * @static
         * @param {dvms.Merge.$Properties=} [properties] Properties to set
         * @returns {dvms.Merge} Merge instance
         * @type {{
         *   (properties: dvms.Merge.$Shape): dvms.Merge & dvms.Merge.$Shape;
         *   (properties?: dvms.Merge.$Properties): dvms.Merge;
         * }}
         */
        Merge.create = function(properties) {
            return new Merge(properties);
        };

        /**
         * Encodes the specified Merge message. Does not implicitly {@link dvms.Merge.verify|verify} messages.
         * @function encode
         * @memberof dvms.Merge
         * @static
         * @param {dvms.Merge.$Properties} message Merge message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Merge.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.holderEventId != null && $Object.hasOwnProperty.call(message, "holderEventId") && message.holderEventId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.holderEventId);
            if (message.timesYielded != null && $Object.hasOwnProperty.call(message, "timesYielded") && message.timesYielded !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.timesYielded);
            if (message.ageMs != null && $Object.hasOwnProperty.call(message, "ageMs") && !$Object.is(message.ageMs, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.ageMs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Merge message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Merge
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Merge & dvms.Merge.$Shape} Merge
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Merge.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Merge();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.holderEventId = value;
                        else
                            delete message.holderEventId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.timesYielded = value;
                        else
                            delete message.timesYielded;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.ageMs = value;
                        else
                            delete message.ageMs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Merge
         * @function getTypeUrl
         * @memberof dvms.Merge
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Merge.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Merge";
        };

        return Merge;
    })();

    dvms.Cede = (function() {

        /**
         * Properties of a Cede.
         * @typedef {Object} dvms.Cede.$Properties
         * @property {string|null} [eventId] Cede eventId
         * @property {string|null} [holderEventId] Cede holderEventId
         * @property {Array.<dvms.Host.$Properties>|null} [hosts] Cede hosts
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Cede.
         * @memberof dvms
         * @interface ICede
         * @augments dvms.Cede.$Properties
         * @deprecated Use dvms.Cede.$Properties instead.
         */

        /**
         * Shape of a Cede.
         * @typedef {dvms.Cede.$Properties} dvms.Cede.$Shape
         */

        /**
         * Constructs a new Cede.
         * @memberof dvms
         * @classdesc Represents a Cede.
         * @constructor
         * @param {dvms.Cede.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Cede = function (properties) {
            this.hosts = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Cede eventId.
         * @member {string} eventId
         * @memberof dvms.Cede
         * @instance
         */
        Cede.prototype.eventId = "";

        /**
         * Cede holderEventId.
         * @member {string} holderEventId
         * @memberof dvms.Cede
         * @instance
         */
        Cede.prototype.holderEventId = "";

        /**
         * Cede hosts.
         * @member {Array.<dvms.Host.$Properties>} hosts
         * @memberof dvms.Cede
         * @instance
         */
        Cede.prototype.hosts = $util.emptyArray;

        /**
         * Creates a new Cede instance using the specified properties.
         * @function create
         * @memberof dvms.Cede
         * @static
         * @param {dvms.Cede.$Properties=} [properties] Properties to set
         * @returns {dvms.Cede} Cede instance
         * @type {{
         *   (properties: dvms.Cede.$Shape): dvms.Cede & dvms.Cede.$Shape;
         *   (properties?: dvms.Cede.$Properties): dvms.Cede;
         * }}
         */
        Cede.create = function(properties) {
            return new Cede(properties);
        };

        /**
         * Encodes the specified Cede message. Does not implicitly {@link dvms.Cede.verify|verify} messages.
         * @function encode
         * @memberof dvms.Cede
         * @static
         * @param {dvms.Cede.$Properties} message Cede message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Cede.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.holderEventId != null && $Object.hasOwnProperty.call(message, "holderEventId") && message.holderEventId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.holderEventId);
            if (message.hosts != null && message.hosts.length)
                for (let i = 0; i < message.hosts.length; ++i)
                    $root.dvms.Host.encode(message.hosts[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Cede message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Cede
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Cede & dvms.Cede.$Shape} Cede
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Cede.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Cede();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.holderEventId = value;
                        else
                            delete message.holderEventId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.hosts && message.hosts.length))
                            message.hosts = [];
                        message.hosts.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Cede
         * @function getTypeUrl
         * @memberof dvms.Cede
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Cede.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Cede";
        };

        return Cede;
    })();

    dvms.Decline = (function() {

        /**
         * Properties of a Decline.
         * @typedef {Object} dvms.Decline.$Properties
         * @property {string|null} [eventId] Decline eventId
         * @property {string|null} [holderEventId] Decline holderEventId
         * @property {boolean|null} [ended] Decline ended
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Decline.
         * @memberof dvms
         * @interface IDecline
         * @augments dvms.Decline.$Properties
         * @deprecated Use dvms.Decline.$Properties instead.
         */

        /**
         * Shape of a Decline.
         * @typedef {dvms.Decline.$Properties} dvms.Decline.$Shape
         */

        /**
         * Constructs a new Decline.
         * @memberof dvms
         * @classdesc Represents a Decline.
         * @constructor
         * @param {dvms.Decline.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Decline = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Decline eventId.
         * @member {string} eventId
         * @memberof dvms.Decline
         * @instance
         */
        Decline.prototype.eventId = "";

        /**
         * Decline holderEventId.
         * @member {string} holderEventId
         * @memberof dvms.Decline
         * @instance
         */
        Decline.prototype.holderEventId = "";

        /**
         * Decline ended.
         * @member {boolean} ended
         * @memberof dvms.Decline
         * @instance
         */
        Decline.prototype.ended = false;

        /**
         * Creates a new Decline instance using the specified properties.
         * @function create
         * @memberof dvms.Decline
         * @static
         * @param {dvms.Decline.$Properties=} [properties] Properties to set
         * @returns {dvms.Decline} Decline instance
         * @type {{
         *   (properties: dvms.Decline.$Shape): dvms.Decline & dvms.Decline.$Shape;
         *   (properties?: dvms.Decline.$Properties): dvms.Decline;
         * }}
         */
        Decline.create = function(properties) {
            return new Decline(properties);
        };

        /**
         * Encodes the specified Decline message. Does not implicitly {@link dvms.Decline.verify|verify} messages.
         * @function encode
         * @memberof dvms.Decline
         * @static
         * @param {dvms.Decline.$Properties} message Decline message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Decline.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
            if (message.holderEventId != null && $Object.hasOwnProperty.call(message, "holderEventId") && message.holderEventId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.holderEventId);
            if (message.ended != null && $Object.hasOwnProperty.call(message, "ended") && message.ended !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.ended);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Decline message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Decline
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Decline & dvms.Decline.$Shape} Decline
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Decline.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Decline();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.holderEventId = value;
                        else
                            delete message.holderEventId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.ended = value;
                        else
                            delete message.ended;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Decline
         * @function getTypeUrl
         * @memberof dvms.Decline
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Decline.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Decline";
        };

        return Decline;
    })();

    dvms.Ask = (function() {

        /**
         * Properties of an Ask.
         * @typedef {Object} dvms.Ask.$Properties
         * @property {string|null} [migrationId] Ask migrationId
         * @property {string|null} [eventId] Ask eventId
         * @property {number|null} [epoch] Ask epoch
         * @property {number|null} [planVersion] Ask planVersion
         * @property {dvms.Vm.$Properties|null} [vm] Ask vm
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Ask.
         * @memberof dvms
         * @interface IAsk
         * @augments dvms.Ask.$Properties
         * @deprecated Use dvms.Ask.$Properties instead.
         */

        /**
         * Shape of an Ask.
         * @typedef {dvms.Ask.$Properties} dvms.Ask.$Shape
         */

        /**
         * Constructs a new Ask.
         * @memberof dvms
         * @classdesc Represents an Ask.
         * @constructor
         * @param {dvms.Ask.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Ask = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Ask migrationId.
         * @member {string} migrationId
         * @memberof dvms.Ask
         * @instance
         */
        Ask.prototype.migrationId = "";

        /**
         * Ask eventId.
         * @member {string} eventId
         * @memberof dvms.Ask
         * @instance
         */
        Ask.prototype.eventId = "";

        /**
         * Ask epoch.
         * @member {number} epoch
         * @memberof dvms.Ask
         * @instance
         */
        Ask.prototype.epoch = 0;

        /**
         * Ask planVersion.
         * @member {number} planVersion
         * @memberof dvms.Ask
         * @instance
         */
        Ask.prototype.planVersion = 0;

        /**
         * Ask vm.
         * @member {dvms.Vm.$Properties|null|undefined} vm
         * @memberof dvms.Ask
         * @instance
         */
        Ask.prototype.vm = null;

        /**
         * Creates a new Ask instance using the specified properties.
         * @function create
         * @memberof dvms.Ask
         * @static
         * @param {dvms.Ask.$Properties=} [properties] Properties to set
         * @returns {dvms.Ask} Ask instance
         * @type {{
         *   (properties: dvms.Ask.$Shape): dvms.Ask & dvms.Ask.$Shape;
         *   (properties?: dvms.Ask.$Properties): dvms.Ask;
         * }}
         */
        Ask.create = function(properties) {
            return new Ask(properties);
        };

        /**
         * Encodes the specified Ask message. Does not implicitly {@link dvms.Ask.verify|verify} messages.
         * @function encode
         * @memberof dvms.Ask
         * @static
         * @param {dvms.Ask.$Properties} message Ask message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Ask.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.eventId);
            if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && !$Object.is(message.epoch, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.epoch);
            if (message.planVersion != null && $Object.hasOwnProperty.call(message, "planVersion") && message.planVersion !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.planVersion);
            if (message.vm != null && $Object.hasOwnProperty.call(message, "vm"))
                $root.dvms.Vm.encode(message.vm, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Ask message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Ask
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Ask & dvms.Ask.$Shape} Ask
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Ask.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Ask();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.epoch = value;
                        else
                            delete message.epoch;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.planVersion = value;
                        else
                            delete message.planVersion;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.vm = $root.dvms.Vm.decode(reader, reader.size(), $undefined, _depth + 1, message.vm);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Ask
         * @function getTypeUrl
         * @memberof dvms.Ask
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Ask.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Ask";
        };

        return Ask;
    })();

    dvms.Accept = (function() {

        /**
         * Properties of an Accept.
         * @typedef {Object} dvms.Accept.$Properties
         * @property {string|null} [migrationId] Accept migrationId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Accept.
         * @memberof dvms
         * @interface IAccept
         * @augments dvms.Accept.$Properties
         * @deprecated Use dvms.Accept.$Properties instead.
         */

        /**
         * Shape of an Accept.
         * @typedef {dvms.Accept.$Properties} dvms.Accept.$Shape
         */

        /**
         * Constructs a new Accept.
         * @memberof dvms
         * @classdesc Represents an Accept.
         * @constructor
         * @param {dvms.Accept.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Accept = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Accept migrationId.
         * @member {string} migrationId
         * @memberof dvms.Accept
         * @instance
         */
        Accept.prototype.migrationId = "";

        /**
         * Creates a new Accept instance using the specified properties.
         * @function create
         * @memberof dvms.Accept
         * @static
         * @param {dvms.Accept.$Properties=} [properties] Properties to set
         * @returns {dvms.Accept} Accept instance
         * @type {{
         *   (properties: dvms.Accept.$Shape): dvms.Accept & dvms.Accept.$Shape;
         *   (properties?: dvms.Accept.$Properties): dvms.Accept;
         * }}
         */
        Accept.create = function(properties) {
            return new Accept(properties);
        };

        /**
         * Encodes the specified Accept message. Does not implicitly {@link dvms.Accept.verify|verify} messages.
         * @function encode
         * @memberof dvms.Accept
         * @static
         * @param {dvms.Accept.$Properties} message Accept message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Accept.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Accept message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Accept
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Accept & dvms.Accept.$Shape} Accept
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Accept.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Accept();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Accept
         * @function getTypeUrl
         * @memberof dvms.Accept
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Accept.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Accept";
        };

        return Accept;
    })();

    dvms.Refuse = (function() {

        /**
         * Properties of a Refuse.
         * @typedef {Object} dvms.Refuse.$Properties
         * @property {string|null} [migrationId] Refuse migrationId
         * @property {string|null} [reason] Refuse reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Refuse.
         * @memberof dvms
         * @interface IRefuse
         * @augments dvms.Refuse.$Properties
         * @deprecated Use dvms.Refuse.$Properties instead.
         */

        /**
         * Shape of a Refuse.
         * @typedef {dvms.Refuse.$Properties} dvms.Refuse.$Shape
         */

        /**
         * Constructs a new Refuse.
         * @memberof dvms
         * @classdesc Represents a Refuse.
         * @constructor
         * @param {dvms.Refuse.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Refuse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Refuse migrationId.
         * @member {string} migrationId
         * @memberof dvms.Refuse
         * @instance
         */
        Refuse.prototype.migrationId = "";

        /**
         * Refuse reason.
         * @member {string} reason
         * @memberof dvms.Refuse
         * @instance
         */
        Refuse.prototype.reason = "";

        /**
         * Creates a new Refuse instance using the specified properties.
         * @function create
         * @memberof dvms.Refuse
         * @static
         * @param {dvms.Refuse.$Properties=} [properties] Properties to set
         * @returns {dvms.Refuse} Refuse instance
         * @type {{
         *   (properties: dvms.Refuse.$Shape): dvms.Refuse & dvms.Refuse.$Shape;
         *   (properties?: dvms.Refuse.$Properties): dvms.Refuse;
         * }}
         */
        Refuse.create = function(properties) {
            return new Refuse(properties);
        };

        /**
         * Encodes the specified Refuse message. Does not implicitly {@link dvms.Refuse.verify|verify} messages.
         * @function encode
         * @memberof dvms.Refuse
         * @static
         * @param {dvms.Refuse.$Properties} message Refuse message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Refuse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Refuse message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Refuse
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Refuse & dvms.Refuse.$Shape} Refuse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Refuse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Refuse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Refuse
         * @function getTypeUrl
         * @memberof dvms.Refuse
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Refuse.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Refuse";
        };

        return Refuse;
    })();

    dvms.Gone = (function() {

        /**
         * Properties of a Gone.
         * @typedef {Object} dvms.Gone.$Properties
         * @property {string|null} [migrationId] Gone migrationId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Gone.
         * @memberof dvms
         * @interface IGone
         * @augments dvms.Gone.$Properties
         * @deprecated Use dvms.Gone.$Properties instead.
         */

        /**
         * Shape of a Gone.
         * @typedef {dvms.Gone.$Properties} dvms.Gone.$Shape
         */

        /**
         * Constructs a new Gone.
         * @memberof dvms
         * @classdesc Represents a Gone.
         * @constructor
         * @param {dvms.Gone.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Gone = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Gone migrationId.
         * @member {string} migrationId
         * @memberof dvms.Gone
         * @instance
         */
        Gone.prototype.migrationId = "";

        /**
         * Creates a new Gone instance using the specified properties.
         * @function create
         * @memberof dvms.Gone
         * @static
         * @param {dvms.Gone.$Properties=} [properties] Properties to set
         * @returns {dvms.Gone} Gone instance
         * @type {{
         *   (properties: dvms.Gone.$Shape): dvms.Gone & dvms.Gone.$Shape;
         *   (properties?: dvms.Gone.$Properties): dvms.Gone;
         * }}
         */
        Gone.create = function(properties) {
            return new Gone(properties);
        };

        /**
         * Encodes the specified Gone message. Does not implicitly {@link dvms.Gone.verify|verify} messages.
         * @function encode
         * @memberof dvms.Gone
         * @static
         * @param {dvms.Gone.$Properties} message Gone message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Gone.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Gone message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Gone
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Gone & dvms.Gone.$Shape} Gone
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Gone.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Gone();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Gone
         * @function getTypeUrl
         * @memberof dvms.Gone
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Gone.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Gone";
        };

        return Gone;
    })();

    dvms.Have = (function() {

        /**
         * Properties of a Have.
         * @typedef {Object} dvms.Have.$Properties
         * @property {string|null} [migrationId] Have migrationId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Have.
         * @memberof dvms
         * @interface IHave
         * @augments dvms.Have.$Properties
         * @deprecated Use dvms.Have.$Properties instead.
         */

        /**
         * Shape of a Have.
         * @typedef {dvms.Have.$Properties} dvms.Have.$Shape
         */

        /**
         * Constructs a new Have.
         * @memberof dvms
         * @classdesc Represents a Have.
         * @constructor
         * @param {dvms.Have.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Have = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Have migrationId.
         * @member {string} migrationId
         * @memberof dvms.Have
         * @instance
         */
        Have.prototype.migrationId = "";

        /**
         * Creates a new Have instance using the specified properties.
         * @function create
         * @memberof dvms.Have
         * @static
         * @param {dvms.Have.$Properties=} [properties] Properties to set
         * @returns {dvms.Have} Have instance
         * @type {{
         *   (properties: dvms.Have.$Shape): dvms.Have & dvms.Have.$Shape;
         *   (properties?: dvms.Have.$Properties): dvms.Have;
         * }}
         */
        Have.create = function(properties) {
            return new Have(properties);
        };

        /**
         * Encodes the specified Have message. Does not implicitly {@link dvms.Have.verify|verify} messages.
         * @function encode
         * @memberof dvms.Have
         * @static
         * @param {dvms.Have.$Properties} message Have message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Have.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Have message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Have
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Have & dvms.Have.$Shape} Have
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Have.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Have();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Have
         * @function getTypeUrl
         * @memberof dvms.Have
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Have.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Have";
        };

        return Have;
    })();

    dvms.Abandon = (function() {

        /**
         * Properties of an Abandon.
         * @typedef {Object} dvms.Abandon.$Properties
         * @property {string|null} [migrationId] Abandon migrationId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Abandon.
         * @memberof dvms
         * @interface IAbandon
         * @augments dvms.Abandon.$Properties
         * @deprecated Use dvms.Abandon.$Properties instead.
         */

        /**
         * Shape of an Abandon.
         * @typedef {dvms.Abandon.$Properties} dvms.Abandon.$Shape
         */

        /**
         * Constructs a new Abandon.
         * @memberof dvms
         * @classdesc Represents an Abandon.
         * @constructor
         * @param {dvms.Abandon.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Abandon = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Abandon migrationId.
         * @member {string} migrationId
         * @memberof dvms.Abandon
         * @instance
         */
        Abandon.prototype.migrationId = "";

        /**
         * Creates a new Abandon instance using the specified properties.
         * @function create
         * @memberof dvms.Abandon
         * @static
         * @param {dvms.Abandon.$Properties=} [properties] Properties to set
         * @returns {dvms.Abandon} Abandon instance
         * @type {{
         *   (properties: dvms.Abandon.$Shape): dvms.Abandon & dvms.Abandon.$Shape;
         *   (properties?: dvms.Abandon.$Properties): dvms.Abandon;
         * }}
         */
        Abandon.create = function(properties) {
            return new Abandon(properties);
        };

        /**
         * Encodes the specified Abandon message. Does not implicitly {@link dvms.Abandon.verify|verify} messages.
         * @function encode
         * @memberof dvms.Abandon
         * @static
         * @param {dvms.Abandon.$Properties} message Abandon message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Abandon.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Abandon message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Abandon
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Abandon & dvms.Abandon.$Shape} Abandon
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Abandon.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Abandon();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Abandon
         * @function getTypeUrl
         * @memberof dvms.Abandon
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Abandon.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Abandon";
        };

        return Abandon;
    })();

    dvms.Abandoned = (function() {

        /**
         * Properties of an Abandoned.
         * @typedef {Object} dvms.Abandoned.$Properties
         * @property {string|null} [migrationId] Abandoned migrationId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Abandoned.
         * @memberof dvms
         * @interface IAbandoned
         * @augments dvms.Abandoned.$Properties
         * @deprecated Use dvms.Abandoned.$Properties instead.
         */

        /**
         * Shape of an Abandoned.
         * @typedef {dvms.Abandoned.$Properties} dvms.Abandoned.$Shape
         */

        /**
         * Constructs a new Abandoned.
         * @memberof dvms
         * @classdesc Represents an Abandoned.
         * @constructor
         * @param {dvms.Abandoned.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Abandoned = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Abandoned migrationId.
         * @member {string} migrationId
         * @memberof dvms.Abandoned
         * @instance
         */
        Abandoned.prototype.migrationId = "";

        /**
         * Creates a new Abandoned instance using the specified properties.
         * @function create
         * @memberof dvms.Abandoned
         * @static
         * @param {dvms.Abandoned.$Properties=} [properties] Properties to set
         * @returns {dvms.Abandoned} Abandoned instance
         * @type {{
         *   (properties: dvms.Abandoned.$Shape): dvms.Abandoned & dvms.Abandoned.$Shape;
         *   (properties?: dvms.Abandoned.$Properties): dvms.Abandoned;
         * }}
         */
        Abandoned.create = function(properties) {
            return new Abandoned(properties);
        };

        /**
         * Encodes the specified Abandoned message. Does not implicitly {@link dvms.Abandoned.verify|verify} messages.
         * @function encode
         * @memberof dvms.Abandoned
         * @static
         * @param {dvms.Abandoned.$Properties} message Abandoned message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Abandoned.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Abandoned message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Abandoned
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Abandoned & dvms.Abandoned.$Shape} Abandoned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Abandoned.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Abandoned();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Abandoned
         * @function getTypeUrl
         * @memberof dvms.Abandoned
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Abandoned.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Abandoned";
        };

        return Abandoned;
    })();

    dvms.Lookup = (function() {

        /**
         * Properties of a Lookup.
         * @typedef {Object} dvms.Lookup.$Properties
         * @property {string|null} [migrationId] Lookup migrationId
         * @property {boolean|null} [fromSource] Lookup fromSource
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Lookup.
         * @memberof dvms
         * @interface ILookup
         * @augments dvms.Lookup.$Properties
         * @deprecated Use dvms.Lookup.$Properties instead.
         */

        /**
         * Shape of a Lookup.
         * @typedef {dvms.Lookup.$Properties} dvms.Lookup.$Shape
         */

        /**
         * Constructs a new Lookup.
         * @memberof dvms
         * @classdesc Represents a Lookup.
         * @constructor
         * @param {dvms.Lookup.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Lookup = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Lookup migrationId.
         * @member {string} migrationId
         * @memberof dvms.Lookup
         * @instance
         */
        Lookup.prototype.migrationId = "";

        /**
         * Lookup fromSource.
         * @member {boolean} fromSource
         * @memberof dvms.Lookup
         * @instance
         */
        Lookup.prototype.fromSource = false;

        /**
         * Creates a new Lookup instance using the specified properties.
         * @function create
         * @memberof dvms.Lookup
         * @static
         * @param {dvms.Lookup.$Properties=} [properties] Properties to set
         * @returns {dvms.Lookup} Lookup instance
         * @type {{
         *   (properties: dvms.Lookup.$Shape): dvms.Lookup & dvms.Lookup.$Shape;
         *   (properties?: dvms.Lookup.$Properties): dvms.Lookup;
         * }}
         */
        Lookup.create = function(properties) {
            return new Lookup(properties);
        };

        /**
         * Encodes the specified Lookup message. Does not implicitly {@link dvms.Lookup.verify|verify} messages.
         * @function encode
         * @memberof dvms.Lookup
         * @static
         * @param {dvms.Lookup.$Properties} message Lookup message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Lookup.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.fromSource != null && $Object.hasOwnProperty.call(message, "fromSource") && message.fromSource !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.fromSource);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Lookup message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Lookup
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Lookup & dvms.Lookup.$Shape} Lookup
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Lookup.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Lookup();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.fromSource = value;
                        else
                            delete message.fromSource;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Lookup
         * @function getTypeUrl
         * @memberof dvms.Lookup
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Lookup.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Lookup";
        };

        return Lookup;
    })();

    dvms.Holding = (function() {

        /**
         * Properties of a Holding.
         * @typedef {Object} dvms.Holding.$Properties
         * @property {string|null} [migrationId] Holding migrationId
         * @property {boolean|null} [staged] Holding staged
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Holding.
         * @memberof dvms
         * @interface IHolding
         * @augments dvms.Holding.$Properties
         * @deprecated Use dvms.Holding.$Properties instead.
         */

        /**
         * Shape of a Holding.
         * @typedef {dvms.Holding.$Properties} dvms.Holding.$Shape
         */

        /**
         * Constructs a new Holding.
         * @memberof dvms
         * @classdesc Represents a Holding.
         * @constructor
         * @param {dvms.Holding.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Holding = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Holding migrationId.
         * @member {string} migrationId
         * @memberof dvms.Holding
         * @instance
         */
        Holding.prototype.migrationId = "";

        /**
         * Holding staged.
         * @member {boolean} staged
         * @memberof dvms.Holding
         * @instance
         */
        Holding.prototype.staged = false;

        /**
         * Creates a new Holding instance using the specified properties.
         * @function create
         * @memberof dvms.Holding
         * @static
         * @param {dvms.Holding.$Properties=} [properties] Properties to set
         * @returns {dvms.Holding} Holding instance
         * @type {{
         *   (properties: dvms.Holding.$Shape): dvms.Holding & dvms.Holding.$Shape;
         *   (properties?: dvms.Holding.$Properties): dvms.Holding;
         * }}
         */
        Holding.create = function(properties) {
            return new Holding(properties);
        };

        /**
         * Encodes the specified Holding message. Does not implicitly {@link dvms.Holding.verify|verify} messages.
         * @function encode
         * @memberof dvms.Holding
         * @static
         * @param {dvms.Holding.$Properties} message Holding message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Holding.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.staged != null && $Object.hasOwnProperty.call(message, "staged") && message.staged !== false)
                writer.uint32(/* id 2, wireType 0 =*/16).bool(message.staged);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Holding message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Holding
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Holding & dvms.Holding.$Shape} Holding
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Holding.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Holding();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.staged = value;
                        else
                            delete message.staged;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Holding
         * @function getTypeUrl
         * @memberof dvms.Holding
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Holding.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Holding";
        };

        return Holding;
    })();

    dvms.Copying = (function() {

        /**
         * Properties of a Copying.
         * @typedef {Object} dvms.Copying.$Properties
         * @property {string|null} [migrationId] Copying migrationId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Copying.
         * @memberof dvms
         * @interface ICopying
         * @augments dvms.Copying.$Properties
         * @deprecated Use dvms.Copying.$Properties instead.
         */

        /**
         * Shape of a Copying.
         * @typedef {dvms.Copying.$Properties} dvms.Copying.$Shape
         */

        /**
         * Constructs a new Copying.
         * @memberof dvms
         * @classdesc Represents a Copying.
         * @constructor
         * @param {dvms.Copying.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Copying = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Copying migrationId.
         * @member {string} migrationId
         * @memberof dvms.Copying
         * @instance
         */
        Copying.prototype.migrationId = "";

        /**
         * Creates a new Copying instance using the specified properties.
         * @function create
         * @memberof dvms.Copying
         * @static
         * @param {dvms.Copying.$Properties=} [properties] Properties to set
         * @returns {dvms.Copying} Copying instance
         * @type {{
         *   (properties: dvms.Copying.$Shape): dvms.Copying & dvms.Copying.$Shape;
         *   (properties?: dvms.Copying.$Properties): dvms.Copying;
         * }}
         */
        Copying.create = function(properties) {
            return new Copying(properties);
        };

        /**
         * Encodes the specified Copying message. Does not implicitly {@link dvms.Copying.verify|verify} messages.
         * @function encode
         * @memberof dvms.Copying
         * @static
         * @param {dvms.Copying.$Properties} message Copying message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Copying.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Copying message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Copying
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Copying & dvms.Copying.$Shape} Copying
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Copying.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Copying();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Copying
         * @function getTypeUrl
         * @memberof dvms.Copying
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Copying.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Copying";
        };

        return Copying;
    })();

    dvms.Transfer = (function() {

        /**
         * Properties of a Transfer.
         * @typedef {Object} dvms.Transfer.$Properties
         * @property {string|null} [migrationId] Transfer migrationId
         * @property {string|null} [vmId] Transfer vmId
         * @property {Uint8Array|null} [state] Transfer state
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Transfer.
         * @memberof dvms
         * @interface ITransfer
         * @augments dvms.Transfer.$Properties
         * @deprecated Use dvms.Transfer.$Properties instead.
         */

        /**
         * Shape of a Transfer.
         * @typedef {dvms.Transfer.$Properties} dvms.Transfer.$Shape
         */

        /**
         * Constructs a new Transfer.
         * @memberof dvms
         * @classdesc Represents a Transfer.
         * @constructor
         * @param {dvms.Transfer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Transfer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Transfer migrationId.
         * @member {string} migrationId
         * @memberof dvms.Transfer
         * @instance
         */
        Transfer.prototype.migrationId = "";

        /**
         * Transfer vmId.
         * @member {string} vmId
         * @memberof dvms.Transfer
         * @instance
         */
        Transfer.prototype.vmId = "";

        /**
         * Transfer state.
         * @member {Uint8Array} state
         * @memberof dvms.Transfer
         * @instance
         */
        Transfer.prototype.state = $util.newBuffer([]);

        /**
         * Creates a new Transfer instance using the specified properties.
         * @function create
         * @memberof dvms.Transfer
         * @static
         * @param {dvms.Transfer.$Properties=} [properties] Properties to set
         * @returns {dvms.Transfer} Transfer instance
         * @type {{
         *   (properties: dvms.Transfer.$Shape): dvms.Transfer & dvms.Transfer.$Shape;
         *   (properties?: dvms.Transfer.$Properties): dvms.Transfer;
         * }}
         */
        Transfer.create = function(properties) {
            return new Transfer(properties);
        };

        /**
         * Encodes the specified Transfer message. Does not implicitly {@link dvms.Transfer.verify|verify} messages.
         * @function encode
         * @memberof dvms.Transfer
         * @static
         * @param {dvms.Transfer.$Properties} message Transfer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Transfer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.migrationId != null && $Object.hasOwnProperty.call(message, "migrationId") && message.migrationId !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.migrationId);
            if (message.vmId != null && $Object.hasOwnProperty.call(message, "vmId") && message.vmId !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.vmId);
            if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.state);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Transfer message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Transfer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Transfer & dvms.Transfer.$Shape} Transfer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Transfer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Transfer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.migrationId = value;
                        else
                            delete message.migrationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.vmId = value;
                        else
                            delete message.vmId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.state = value;
                        else
                            delete message.state;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Transfer
         * @function getTypeUrl
         * @memberof dvms.Transfer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Transfer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Transfer";
        };

        return Transfer;
    })();

    dvms.TransferAnswer = (function() {

        /**
         * Properties of a TransferAnswer.
         * @typedef {Object} dvms.TransferAnswer.$Properties
         * @property {boolean|null} [staged] TransferAnswer staged
         * @property {string|null} [reason] TransferAnswer reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TransferAnswer.
         * @memberof dvms
         * @interface ITransferAnswer
         * @augments dvms.TransferAnswer.$Properties
         * @deprecated Use dvms.TransferAnswer.$Properties instead.
         */

        /**
         * Shape of a TransferAnswer.
         * @typedef {dvms.TransferAnswer.$Properties} dvms.TransferAnswer.$Shape
         */

        /**
         * Constructs a new TransferAnswer.
         * @memberof dvms
         * @classdesc Represents a TransferAnswer.
         * @constructor
         * @param {dvms.TransferAnswer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TransferAnswer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TransferAnswer staged.
         * @member {boolean} staged
         * @memberof dvms.TransferAnswer
         * @instance
         */
        TransferAnswer.prototype.staged = false;

        /**
         * TransferAnswer reason.
         * @member {string} reason
         * @memberof dvms.TransferAnswer
         * @instance
         */
        TransferAnswer.prototype.reason = "";

        /**
         * Creates a new TransferAnswer instance using the specified properties.
         * @function create
         * @memberof dvms.TransferAnswer
         * @static
         * @param {dvms.TransferAnswer.$Properties=} [properties] Properties to set
         * @returns {dvms.TransferAnswer} TransferAnswer instance
         * @type {{
         *   (properties: dvms.TransferAnswer.$Shape): dvms.TransferAnswer & dvms.TransferAnswer.$Shape;
         *   (properties?: dvms.TransferAnswer.$Properties): dvms.TransferAnswer;
         * }}
         */
        TransferAnswer.create = function(properties) {
            return new TransferAnswer(properties);
        };

        /**
         * Encodes the specified TransferAnswer message. Does not implicitly {@link dvms.TransferAnswer.verify|verify} messages.
         * @function encode
         * @memberof dvms.TransferAnswer
         * @static
         * @param {dvms.TransferAnswer.$Properties} message TransferAnswer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TransferAnswer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.staged != null && $Object.hasOwnProperty.call(message, "staged") && message.staged !== false)
                writer.uint32(/* id 1, wireType 0 =*/8).bool(message.staged);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TransferAnswer message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.TransferAnswer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.TransferAnswer & dvms.TransferAnswer.$Shape} TransferAnswer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TransferAnswer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.TransferAnswer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.staged = value;
                        else
                            delete message.staged;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for TransferAnswer
         * @function getTypeUrl
         * @memberof dvms.TransferAnswer
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        TransferAnswer.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.TransferAnswer";
        };

        return TransferAnswer;
    })();

    dvms.Inspect = (function() {

        /**
         * Properties of an Inspect.
         * @typedef {Object} dvms.Inspect.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Inspect.
         * @memberof dvms
         * @interface IInspect
         * @augments dvms.Inspect.$Properties
         * @deprecated Use dvms.Inspect.$Properties instead.
         */

        /**
         * Shape of an Inspect.
         * @typedef {dvms.Inspect.$Properties} dvms.Inspect.$Shape
         */

        /**
         * Constructs a new Inspect.
         * @memberof dvms
         * @classdesc Represents an Inspect.
         * @constructor
         * @param {dvms.Inspect.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Inspect = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Creates a new Inspect instance using the specified properties.
         * @function create
         * @memberof dvms.Inspect
         * @static
         * @param {dvms.Inspect.$Properties=} [properties] Properties to set
         * @returns {dvms.Inspect} Inspect instance
         * @type {{
         *   (properties: dvms.Inspect.$Shape): dvms.Inspect & dvms.Inspect.$Shape;
         *   (properties?: dvms.Inspect.$Properties): dvms.Inspect;
         * }}
         */
        Inspect.create = function(properties) {
            return new Inspect(properties);
        };

        /**
         * Encodes the specified Inspect message. Does not implicitly {@link dvms.Inspect.verify|verify} messages.
         * @function encode
         * @memberof dvms.Inspect
         * @static
         * @param {dvms.Inspect.$Properties} message Inspect message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Inspect.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Inspect message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Inspect
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Inspect & dvms.Inspect.$Shape} Inspect
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Inspect.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Inspect();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Inspect
         * @function getTypeUrl
         * @memberof dvms.Inspect
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Inspect.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Inspect";
        };

        return Inspect;
    })();

    dvms.Inspected = (function() {

        /**
         * Properties of an Inspected.
         * @typedef {Object} dvms.Inspected.$Properties
         * @property {dvms.Host.$Properties|null} [host] Inspected host
         * @property {string|null} [name] Inspected name
         * @property {string|null} [role] Inspected role
         * @property {number|null} [load] Inspected load
         * @property {number|null} [vms] Inspected vms
         * @property {string|null} [leaseEventId] Inspected leaseEventId
         * @property {string|null} [leaseLeaderId] Inspected leaseLeaderId
         * @property {number|null} [leaseEpoch] Inspected leaseEpoch
         * @property {number|null} [leaseExpiresInMs] Inspected leaseExpiresInMs
         * @property {Array.<dvms.Host.$Properties>|null} [successors] Inspected successors
         * @property {Array.<string>|null} [doubledVmIds] Inspected doubledVmIds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Inspected.
         * @memberof dvms
         * @interface IInspected
         * @augments dvms.Inspected.$Properties
         * @deprecated Use dvms.Inspected.$Properties instead.
         */

        /**
         * Shape of an Inspected.
         * @typedef {dvms.Inspected.$Properties} dvms.Inspected.$Shape
         */

        /**
         * Constructs a new Inspected.
         * @memberof dvms
         * @classdesc Represents an Inspected.
         * @constructor
         * @param {dvms.Inspected.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Inspected = function (properties) {
            this.successors = [];
            this.doubledVmIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Inspected host.
         * @member {dvms.Host.$Properties|null|undefined} host
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.host = null;

        /**
         * Inspected name.
         * @member {string} name
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.name = "";

        /**
         * Inspected role.
         * @member {string} role
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.role = "";

        /**
         * Inspected load.
         * @member {number} load
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.load = 0;

        /**
         * Inspected vms.
         * @member {number} vms
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.vms = 0;

        /**
         * Inspected leaseEventId.
         * @member {string} leaseEventId
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.leaseEventId = "";

        /**
         * Inspected leaseLeaderId.
         * @member {string} leaseLeaderId
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.leaseLeaderId = "";

        /**
         * Inspected leaseEpoch.
         * @member {number} leaseEpoch
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.leaseEpoch = 0;

        /**
         * Inspected leaseExpiresInMs.
         * @member {number} leaseExpiresInMs
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.leaseExpiresInMs = 0;

        /**
         * Inspected successors.
         * @member {Array.<dvms.Host.$Properties>} successors
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.successors = $util.emptyArray;

        /**
         * Inspected doubledVmIds.
         * @member {Array.<string>} doubledVmIds
         * @memberof dvms.Inspected
         * @instance
         */
        Inspected.prototype.doubledVmIds = $util.emptyArray;

        /**
         * Creates a new Inspected instance using the specified properties.
         * @function create
         * @memberof dvms.Inspected
         * @static
         * @param {dvms.Inspected.$Properties=} [properties] Properties to set
         * @returns {dvms.Inspected} Inspected instance
         * @type {{
         *   (properties: dvms.Inspected.$Shape): dvms.Inspected & dvms.Inspected.$Shape;
         *   (properties?: dvms.Inspected.$Properties): dvms.Inspected;
         * }}
         */
        Inspected.create = function(properties) {
            return new Inspected(properties);
        };

        /**
         * Encodes the specified Inspected message. Does not implicitly {@link dvms.Inspected.verify|verify} messages.
         * @function encode
         * @memberof dvms.Inspected
         * @static
         * @param {dvms.Inspected.$Properties} message Inspected message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Inspected.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                $root.dvms.Host.encode(message.host, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.role);
            if (message.load != null && $Object.hasOwnProperty.call(message, "load") && !$Object.is(message.load, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.load);
            if (message.vms != null && $Object.hasOwnProperty.call(message, "vms") && message.vms !== 0)
                writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.vms);
            if (message.leaseEventId != null && $Object.hasOwnProperty.call(message, "leaseEventId") && message.leaseEventId !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.leaseEventId);
            if (message.leaseLeaderId != null && $Object.hasOwnProperty.call(message, "leaseLeaderId") && message.leaseLeaderId !== "")
                writer.uint32(/* id 7, wireType 2 =*/58).string(message.leaseLeaderId);
            if (message.leaseEpoch != null && $Object.hasOwnProperty.call(message, "leaseEpoch") && !$Object.is(message.leaseEpoch, 0))
                writer.uint32(/* id 8, wireType 1 =*/65).double(message.leaseEpoch);
            if (message.leaseExpiresInMs != null && $Object.hasOwnProperty.call(message, "leaseExpiresInMs") && !$Object.is(message.leaseExpiresInMs, 0))
                writer.uint32(/* id 9, wireType 1 =*/73).double(message.leaseExpiresInMs);
            if (message.successors != null && message.successors.length)
                for (let i = 0; i < message.successors.length; ++i)
                    $root.dvms.Host.encode(message.successors[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.doubledVmIds != null && message.doubledVmIds.length)
                for (let i = 0; i < message.doubledVmIds.length; ++i)
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.doubledVmIds[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Inspected message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Inspected
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Inspected & dvms.Inspected.$Shape} Inspected
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Inspected.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Inspected();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.host = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.host);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.load = value;
                        else
                            delete message.load;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.vms = value;
                        else
                            delete message.vms;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.leaseEventId = value;
                        else
                            delete message.leaseEventId;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.leaseLeaderId = value;
                        else
                            delete message.leaseLeaderId;
                        continue;
                    }
                case 8: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.leaseEpoch = value;
                        else
                            delete message.leaseEpoch;
                        continue;
                    }
                case 9: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.leaseExpiresInMs = value;
                        else
                            delete message.leaseExpiresInMs;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if (!(message.successors && message.successors.length))
                            message.successors = [];
                        message.successors.push($root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if (!(message.doubledVmIds && message.doubledVmIds.length))
                            message.doubledVmIds = [];
                        message.doubledVmIds.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Inspected
         * @function getTypeUrl
         * @memberof dvms.Inspected
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Inspected.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Inspected";
        };

        return Inspected;
    })();

    dvms.Claims = (function() {

        /**
         * Properties of a Claims.
         * @typedef {Object} dvms.Claims.$Properties
         * @property {dvms.Host.$Properties|null} [origin] Claims origin
         * @property {Array.<string>|null} [vmIds] Claims vmIds
         * @property {number|null} [hopsLeft] Claims hopsLeft
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Claims.
         * @memberof dvms
         * @interface IClaims
         * @augments dvms.Claims.$Properties
         * @deprecated Use dvms.Claims.$Properties instead.
         */

        /**
         * Shape of a Claims.
         * @typedef {dvms.Claims.$Properties} dvms.Claims.$Shape
         */

        /**
         * Constructs a new Claims.
         * @memberof dvms
         * @classdesc Represents a Claims.
         * @constructor
         * @param {dvms.Claims.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Claims = function (properties) {
            this.vmIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Claims origin.
         * @member {dvms.Host.$Properties|null|undefined} origin
         * @memberof dvms.Claims
         * @instance
         */
        Claims.prototype.origin = null;

        /**
         * Claims vmIds.
         * @member {Array.<string>} vmIds
         * @memberof dvms.Claims
         * @instance
         */
        Claims.prototype.vmIds = $util.emptyArray;

        /**
         * Claims hopsLeft.
         * @member {number} hopsLeft
         * @memberof dvms.Claims
         * @instance
         */
        Claims.prototype.hopsLeft = 0;

        /**
         * Creates a new Claims instance using the specified properties.
         * @function create
         * @memberof dvms.Claims
         * @static
         * @param {dvms.Claims.$Properties=} [properties] Properties to set
         * @returns {dvms.Claims} Claims instance
         * @type {{
         *   (properties: dvms.Claims.$Shape): dvms.Claims & dvms.Claims.$Shape;
         *   (properties?: dvms.Claims.$Properties): dvms.Claims;
         * }}
         */
        Claims.create = function(properties) {
            return new Claims(properties);
        };

        /**
         * Encodes the specified Claims message. Does not implicitly {@link dvms.Claims.verify|verify} messages.
         * @function encode
         * @memberof dvms.Claims
         * @static
         * @param {dvms.Claims.$Properties} message Claims message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Claims.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                $root.dvms.Host.encode(message.origin, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.vmIds != null && message.vmIds.length)
                for (let i = 0; i < message.vmIds.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.vmIds[i]);
            if (message.hopsLeft != null && $Object.hasOwnProperty.call(message, "hopsLeft") && message.hopsLeft !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.hopsLeft);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Claims message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Claims
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Claims & dvms.Claims.$Shape} Claims
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Claims.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Claims();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.origin = $root.dvms.Host.decode(reader, reader.size(), $undefined, _depth + 1, message.origin);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.vmIds && message.vmIds.length))
                            message.vmIds = [];
                        message.vmIds.push(reader.stringVerify());
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.hopsLeft = value;
                        else
                            delete message.hopsLeft;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Claims
         * @function getTypeUrl
         * @memberof dvms.Claims
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Claims.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Claims";
        };

        return Claims;
    })();

    dvms.Claimed = (function() {

        /**
         * Properties of a Claimed.
         * @typedef {Object} dvms.Claimed.$Properties
         * @property {Array.<string>|null} [heldVmIds] Claimed heldVmIds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Claimed.
         * @memberof dvms
         * @interface IClaimed
         * @augments dvms.Claimed.$Properties
         * @deprecated Use dvms.Claimed.$Properties instead.
         */

        /**
         * Shape of a Claimed.
         * @typedef {dvms.Claimed.$Properties} dvms.Claimed.$Shape
         */

        /**
         * Constructs a new Claimed.
         * @memberof dvms
         * @classdesc Represents a Claimed.
         * @constructor
         * @param {dvms.Claimed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Claimed = function (properties) {
            this.heldVmIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Claimed heldVmIds.
         * @member {Array.<string>} heldVmIds
         * @memberof dvms.Claimed
         * @instance
         */
        Claimed.prototype.heldVmIds = $util.emptyArray;

        /**
         * Creates a new Claimed instance using the specified properties.
         * @function create
         * @memberof dvms.Claimed
         * @static
         * @param {dvms.Claimed.$Properties=} [properties] Properties to set
         * @returns {dvms.Claimed} Claimed instance
         * @type {{
         *   (properties: dvms.Claimed.$Shape): dvms.Claimed & dvms.Claimed.$Shape;
         *   (properties?: dvms.Claimed.$Properties): dvms.Claimed;
         * }}
         */
        Claimed.create = function(properties) {
            return new Claimed(properties);
        };

        /**
         * Encodes the specified Claimed message. Does not implicitly {@link dvms.Claimed.verify|verify} messages.
         * @function encode
         * @memberof dvms.Claimed
         * @static
         * @param {dvms.Claimed.$Properties} message Claimed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Claimed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.heldVmIds != null && message.heldVmIds.length)
                for (let i = 0; i < message.heldVmIds.length; ++i)
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.heldVmIds[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Claimed message from the specified reader or buffer.
         * @function decode
         * @memberof dvms.Claimed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {dvms.Claimed & dvms.Claimed.$Shape} Claimed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Claimed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.dvms.Claimed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.heldVmIds && message.heldVmIds.length))
                            message.heldVmIds = [];
                        message.heldVmIds.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Gets the type url for Claimed
         * @function getTypeUrl
         * @memberof dvms.Claimed
         * @static
         * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns {string} The type url
         */
        Claimed.getTypeUrl = function(prefix) {
            if (prefix === $undefined)
                prefix = "type.googleapis.com";
            return prefix + "/dvms.Claimed";
        };

        return Claimed;
    })();

    return dvms;
})();

export {
  $root as default
};
