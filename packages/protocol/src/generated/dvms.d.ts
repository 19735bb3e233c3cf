import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace dvms. */
export namespace dvms {

    /**
     * Properties of an Envelope.
     * @deprecated Use dvms.Envelope.$Properties instead.
     */
    interface IEnvelope extends dvms.Envelope.$Properties {
    }

    /** Represents an Envelope. */
    class Envelope {

        /**
         * Constructs a new Envelope.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Envelope.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Envelope hello. */
        hello?: (dvms.Hello.$Properties|null);

        /** Envelope refused. */
        refused?: (dvms.Refused.$Properties|null);

        /** Envelope join. */
        join?: (dvms.Join.$Properties|null);

        /** Envelope neighbours. */
        neighbours?: (dvms.Neighbours.$Properties|null);

        /** Envelope stabilise. */
        stabilise?: (dvms.Stabilise.$Properties|null);

        /** Envelope stabilised. */
        stabilised?: (dvms.Stabilised.$Properties|null);

        /** Envelope leave. */
        leave?: (dvms.Leave.$Properties|null);

        /** Envelope hints. */
        hints?: (dvms.Hints.$Properties|null);

        /** Envelope invite. */
        invite?: (dvms.Invite.$Properties|null);

        /** Envelope grant. */
        grant?: (dvms.Grant.$Properties|null);

        /** Envelope busy. */
        busy?: (dvms.Busy.$Properties|null);

        /** Envelope renew. */
        renew?: (dvms.Renew.$Properties|null);

        /** Envelope renewed. */
        renewed?: (dvms.Renewed.$Properties|null);

        /** Envelope release. */
        release?: (dvms.Release.$Properties|null);

        /** Envelope released. */
        released?: (dvms.Released.$Properties|null);

        /** Envelope prepare. */
        prepare?: (dvms.Prepare.$Properties|null);

        /** Envelope ready. */
        ready?: (dvms.Ready.$Properties|null);

        /** Envelope changed. */
        changed?: (dvms.Changed.$Properties|null);

        /** Envelope order. */
        order?: (dvms.Order.$Properties|null);

        /** Envelope moved. */
        moved?: (dvms.Moved.$Properties|null);

        /** Envelope merge. */
        merge?: (dvms.Merge.$Properties|null);

        /** Envelope cede. */
        cede?: (dvms.Cede.$Properties|null);

        /** Envelope decline. */
        decline?: (dvms.Decline.$Properties|null);

        /** Envelope ask. */
        ask?: (dvms.Ask.$Properties|null);

        /** Envelope accept. */
        accept?: (dvms.Accept.$Properties|null);

        /** Envelope refuse. */
        refuse?: (dvms.Refuse.$Properties|null);

        /** Envelope gone. */
        gone?: (dvms.Gone.$Properties|null);

        /** Envelope have. */
        have?: (dvms.Have.$Properties|null);

        /** Envelope abandon. */
        abandon?: (dvms.Abandon.$Properties|null);

        /** Envelope abandoned. */
        abandoned?: (dvms.Abandoned.$Properties|null);

        /** Envelope lookup. */
        lookup?: (dvms.Lookup.$Properties|null);

        /** Envelope holding. */
        holding?: (dvms.Holding.$Properties|null);

        /** Envelope copying. */
        copying?: (dvms.Copying.$Properties|null);

        /** Envelope body. */
        body?: ("hello"|"refused"|"join"|"neighbours"|"stabilise"|"stabilised"|"leave"|"hints"|"invite"|"grant"|"busy"|"renew"|"renewed"|"release"|"released"|"prepare"|"ready"|"changed"|"order"|"moved"|"merge"|"cede"|"decline"|"ask"|"accept"|"refuse"|"gone"|"have"|"abandon"|"abandoned"|"lookup"|"holding"|"copying");

        /**
         * Creates a new Envelope instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Envelope instance
         */
        static create(properties: dvms.Envelope.$Shape): dvms.Envelope & dvms.Envelope.$Shape;
        static create(properties?: dvms.Envelope.$Properties): dvms.Envelope;

        /**
         * Encodes the specified Envelope message. Does not implicitly {@link dvms.Envelope.verify|verify} messages.
         * @param message Envelope message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Envelope message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Envelope & dvms.Envelope.$Shape} Envelope
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Envelope & dvms.Envelope.$Shape;

        /**
         * Gets the type url for Envelope
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Envelope {

        /** Properties of an Envelope. */
        interface $Properties {

            /** Envelope hello */
            hello?: (dvms.Hello.$Properties|null);

            /** Envelope refused */
            refused?: (dvms.Refused.$Properties|null);

            /** Envelope join */
            join?: (dvms.Join.$Properties|null);

            /** Envelope neighbours */
            neighbours?: (dvms.Neighbours.$Properties|null);

            /** Envelope stabilise */
            stabilise?: (dvms.Stabilise.$Properties|null);

            /** Envelope stabilised */
            stabilised?: (dvms.Stabilised.$Properties|null);

            /** Envelope leave */
            leave?: (dvms.Leave.$Properties|null);

            /** Envelope hints */
            hints?: (dvms.Hints.$Properties|null);

            /** Envelope invite */
            invite?: (dvms.Invite.$Properties|null);

            /** Envelope grant */
            grant?: (dvms.Grant.$Properties|null);

            /** Envelope busy */
            busy?: (dvms.Busy.$Properties|null);

            /** Envelope renew */
            renew?: (dvms.Renew.$Properties|null);

            /** Envelope renewed */
            renewed?: (dvms.Renewed.$Properties|null);

            /** Envelope release */
            release?: (dvms.Release.$Properties|null);

            /** Envelope released */
            released?: (dvms.Released.$Properties|null);

            /** Envelope prepare */
            prepare?: (dvms.Prepare.$Properties|null);

            /** Envelope ready */
            ready?: (dvms.Ready.$Properties|null);

            /** Envelope changed */
            changed?: (dvms.Changed.$Properties|null);

            /** Envelope order */
            order?: (dvms.Order.$Properties|null);

            /** Envelope moved */
            moved?: (dvms.Moved.$Properties|null);

            /** Envelope merge */
            merge?: (dvms.Merge.$Properties|null);

            /** Envelope cede */
            cede?: (dvms.Cede.$Properties|null);

            /** Envelope decline */
            decline?: (dvms.Decline.$Properties|null);

            /** Envelope ask */
            ask?: (dvms.Ask.$Properties|null);

            /** Envelope accept */
            accept?: (dvms.Accept.$Properties|null);

            /** Envelope refuse */
            refuse?: (dvms.Refuse.$Properties|null);

            /** Envelope gone */
            gone?: (dvms.Gone.$Properties|null);

            /** Envelope have */
            have?: (dvms.Have.$Properties|null);

            /** Envelope abandon */
            abandon?: (dvms.Abandon.$Properties|null);

            /** Envelope abandoned */
            abandoned?: (dvms.Abandoned.$Properties|null);

            /** Envelope lookup */
            lookup?: (dvms.Lookup.$Properties|null);

            /** Envelope holding */
            holding?: (dvms.Holding.$Properties|null);

            /** Envelope copying */
            copying?: (dvms.Copying.$Properties|null);

            /** Envelope body */
            body?: ("hello"|"refused"|"join"|"neighbours"|"stabilise"|"stabilised"|"leave"|"hints"|"invite"|"grant"|"busy"|"renew"|"renewed"|"release"|"released"|"prepare"|"ready"|"changed"|"order"|"moved"|"merge"|"cede"|"decline"|"ask"|"accept"|"refuse"|"gone"|"have"|"abandon"|"abandoned"|"lookup"|"holding"|"copying");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of an Envelope. */
        type $Shape = {
          hello?: dvms.Hello.$Shape|null;
          refused?: dvms.Refused.$Shape|null;
          join?: dvms.Join.$Shape|null;
          neighbours?: dvms.Neighbours.$Shape|null;
          stabilise?: dvms.Stabilise.$Shape|null;
          stabilised?: dvms.Stabilised.$Shape|null;
          leave?: dvms.Leave.$Shape|null;
          hints?: dvms.Hints.$Shape|null;
          invite?: dvms.Invite.$Shape|null;
          grant?: dvms.Grant.$Shape|null;
          busy?: dvms.Busy.$Shape|null;
          renew?: dvms.Renew.$Shape|null;
          renewed?: dvms.Renewed.$Shape|null;
          release?: dvms.Release.$Shape|null;
          released?: dvms.Released.$Shape|null;
          prepare?: dvms.Prepare.$Shape|null;
          ready?: dvms.Ready.$Shape|null;
          changed?: dvms.Changed.$Shape|null;
          order?: dvms.Order.$Shape|null;
          moved?: dvms.Moved.$Shape|null;
          merge?: dvms.Merge.$Shape|null;
          cede?: dvms.Cede.$Shape|null;
          decline?: dvms.Decline.$Shape|null;
          ask?: dvms.Ask.$Shape|null;
          accept?: dvms.Accept.$Shape|null;
          refuse?: dvms.Refuse.$Shape|null;
          gone?: dvms.Gone.$Shape|null;
          have?: dvms.Have.$Shape|null;
          abandon?: dvms.Abandon.$Shape|null;
          abandoned?: dvms.Abandoned.$Shape|null;
          lookup?: dvms.Lookup.$Shape|null;
          holding?: dvms.Holding.$Shape|null;
          copying?: dvms.Copying.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ body?: undefined; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "hello"; hello: dvms.Hello.$Shape; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "refused"; hello?: null; refused: dvms.Refused.$Shape; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "join"; hello?: null; refused?: null; join: dvms.Join.$Shape; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "neighbours"; hello?: null; refused?: null; join?: null; neighbours: dvms.Neighbours.$Shape; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "stabilise"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise: dvms.Stabilise.$Shape; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "stabilised"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised: dvms.Stabilised.$Shape; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "leave"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave: dvms.Leave.$Shape; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "hints"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints: dvms.Hints.$Shape; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "invite"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite: dvms.Invite.$Shape; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "grant"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant: dvms.Grant.$Shape; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "busy"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy: dvms.Busy.$Shape; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "renew"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew: dvms.Renew.$Shape; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "renewed"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed: dvms.Renewed.$Shape; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "release"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release: dvms.Release.$Shape; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "released"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released: dvms.Released.$Shape; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "prepare"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare: dvms.Prepare.$Shape; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "ready"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready: dvms.Ready.$Shape; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "changed"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed: dvms.Changed.$Shape; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "order"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order: dvms.Order.$Shape; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "moved"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved: dvms.Moved.$Shape; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "merge"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge: dvms.Merge.$Shape; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "cede"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede: dvms.Cede.$Shape; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "decline"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline: dvms.Decline.$Shape; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "ask"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask: dvms.Ask.$Shape; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "accept"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept: dvms.Accept.$Shape; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "refuse"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse: dvms.Refuse.$Shape; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "gone"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone: dvms.Gone.$Shape; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "have"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have: dvms.Have.$Shape; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "abandon"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon: dvms.Abandon.$Shape; abandoned?: null; lookup?: null; holding?: null; copying?: null }|{ body?: "abandoned"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned: dvms.Abandoned.$Shape; lookup?: null; holding?: null; copying?: null }|{ body?: "lookup"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup: dvms.Lookup.$Shape; holding?: null; copying?: null }|{ body?: "holding"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding: dvms.Holding.$Shape; copying?: null }|{ body?: "copying"; hello?: null; refused?: null; join?: null; neighbours?: null; stabilise?: null; stabilised?: null; leave?: null; hints?: null; invite?: null; grant?: null; busy?: null; renew?: null; renewed?: null; release?: null; released?: null; prepare?: null; ready?: null; changed?: null; order?: null; moved?: null; merge?: null; cede?: null; decline?: null; ask?: null; accept?: null; refuse?: null; gone?: null; have?: null; abandon?: null; abandoned?: null; lookup?: null; holding?: null; copying: dvms.Copying.$Shape })
        );
    }

    /**
     * Properties of a Hello.
     * @deprecated Use dvms.Hello.$Properties instead.
     */
    interface IHello extends dvms.Hello.$Properties {
    }

    /** Represents a Hello. */
    class Hello {

        /**
         * Constructs a new Hello.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Hello.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Hello clusterId. */
        clusterId: string;

        /** Hello protocolMin. */
        protocolMin: number;

        /** Hello protocolMax. */
        protocolMax: number;

        /** Hello features. */
        features: string[];

        /** Hello host. */
        host?: (dvms.Host.$Properties|null);

        /** Hello incarnation. */
        incarnation: number;

        /** Hello credential. */
        credential?: (dvms.Credential.$Properties|null);

        /**
         * Creates a new Hello instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Hello instance
         */
        static create(properties: dvms.Hello.$Shape): dvms.Hello & dvms.Hello.$Shape;
        static create(properties?: dvms.Hello.$Properties): dvms.Hello;

        /**
         * Encodes the specified Hello message. Does not implicitly {@link dvms.Hello.verify|verify} messages.
         * @param message Hello message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Hello message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Hello & dvms.Hello.$Shape} Hello
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Hello & dvms.Hello.$Shape;

        /**
         * Gets the type url for Hello
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Hello {

        /** Properties of a Hello. */
        interface $Properties {

            /** Hello clusterId */
            clusterId?: (string|null);

            /** Hello protocolMin */
            protocolMin?: (number|null);

            /** Hello protocolMax */
            protocolMax?: (number|null);

            /** Hello features */
            features?: (string[]|null);

            /** Hello host */
            host?: (dvms.Host.$Properties|null);

            /** Hello incarnation */
            incarnation?: (number|null);

            /** Hello credential */
            credential?: (dvms.Credential.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Hello. */
        type $Shape = dvms.Hello.$Properties;
    }

    /**
     * Properties of a Credential.
     * @deprecated Use dvms.Credential.$Properties instead.
     */
    interface ICredential extends dvms.Credential.$Properties {
    }

    /** Represents a Credential. */
    class Credential {

        /**
         * Constructs a new Credential.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Credential.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Credential clusterId. */
        clusterId: string;

        /** Credential peerId. */
        peerId: string;

        /** Credential hostId. */
        hostId: string;

        /** Credential notAfterUnixS. */
        notAfterUnixS: number;

        /** Credential signature. */
        signature: Uint8Array;

        /**
         * Creates a new Credential instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Credential instance
         */
        static create(properties: dvms.Credential.$Shape): dvms.Credential & dvms.Credential.$Shape;
        static create(properties?: dvms.Credential.$Properties): dvms.Credential;

        /**
         * Encodes the specified Credential message. Does not implicitly {@link dvms.Credential.verify|verify} messages.
         * @param message Credential message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Credential.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Credential message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Credential & dvms.Credential.$Shape} Credential
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Credential & dvms.Credential.$Shape;

        /**
         * Gets the type url for Credential
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Credential {

        /** Properties of a Credential. */
        interface $Properties {

            /** Credential clusterId */
            clusterId?: (string|null);

            /** Credential peerId */
            peerId?: (string|null);

            /** Credential hostId */
            hostId?: (string|null);

            /** Credential notAfterUnixS */
            notAfterUnixS?: (number|null);

            /** Credential signature */
            signature?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Credential. */
        type $Shape = dvms.Credential.$Properties;
    }

    /**
     * Properties of a Refused.
     * @deprecated Use dvms.Refused.$Properties instead.
     */
    interface IRefused extends dvms.Refused.$Properties {
    }

    /** Represents a Refused. */
    class Refused {

        /**
         * Constructs a new Refused.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Refused.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Refused reason. */
        reason: string;

        /**
         * Creates a new Refused instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Refused instance
         */
        static create(properties: dvms.Refused.$Shape): dvms.Refused & dvms.Refused.$Shape;
        static create(properties?: dvms.Refused.$Properties): dvms.Refused;

        /**
         * Encodes the specified Refused message. Does not implicitly {@link dvms.Refused.verify|verify} messages.
         * @param message Refused message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Refused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Refused message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Refused & dvms.Refused.$Shape} Refused
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Refused & dvms.Refused.$Shape;

        /**
         * Gets the type url for Refused
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Refused {

        /** Properties of a Refused. */
        interface $Properties {

            /** Refused reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Refused. */
        type $Shape = dvms.Refused.$Properties;
    }

    /**
     * Properties of a Host.
     * @deprecated Use dvms.Host.$Properties instead.
     */
    interface IHost extends dvms.Host.$Properties {
    }

    /** Represents a Host. */
    class Host {

        /**
         * Constructs a new Host.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Host.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Host id. */
        id: string;

        /** Host site. */
        site: string;

        /** Host rack. */
        rack: string;

        /** Host address. */
        address: string;

        /**
         * Creates a new Host instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Host instance
         */
        static create(properties: dvms.Host.$Shape): dvms.Host & dvms.Host.$Shape;
        static create(properties?: dvms.Host.$Properties): dvms.Host;

        /**
         * Encodes the specified Host message. Does not implicitly {@link dvms.Host.verify|verify} messages.
         * @param message Host message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Host.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Host message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Host & dvms.Host.$Shape} Host
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Host & dvms.Host.$Shape;

        /**
         * Gets the type url for Host
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Host {

        /** Properties of a Host. */
        interface $Properties {

            /** Host id */
            id?: (string|null);

            /** Host site */
            site?: (string|null);

            /** Host rack */
            rack?: (string|null);

            /** Host address */
            address?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Host. */
        type $Shape = dvms.Host.$Properties;
    }

    /**
     * Properties of a Resource.
     * @deprecated Use dvms.Resource.$Properties instead.
     */
    interface IResource extends dvms.Resource.$Properties {
    }

    /** Represents a Resource. */
    class Resource {

        /**
         * Constructs a new Resource.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Resource.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Resource name. */
        name: string;

        /** Resource amount. */
        amount: number;

        /**
         * Creates a new Resource instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Resource instance
         */
        static create(properties: dvms.Resource.$Shape): dvms.Resource & dvms.Resource.$Shape;
        static create(properties?: dvms.Resource.$Properties): dvms.Resource;

        /**
         * Encodes the specified Resource message. Does not implicitly {@link dvms.Resource.verify|verify} messages.
         * @param message Resource message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Resource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Resource message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Resource & dvms.Resource.$Shape} Resource
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Resource & dvms.Resource.$Shape;

        /**
         * Gets the type url for Resource
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Resource {

        /** Properties of a Resource. */
        interface $Properties {

            /** Resource name */
            name?: (string|null);

            /** Resource amount */
            amount?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Resource. */
        type $Shape = dvms.Resource.$Properties;
    }

    /**
     * Properties of a Vm.
     * @deprecated Use dvms.Vm.$Properties instead.
     */
    interface IVm extends dvms.Vm.$Properties {
    }

    /** Represents a Vm. */
    class Vm {

        /**
         * Constructs a new Vm.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Vm.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Vm id. */
        id: string;

        /** Vm demand. */
        demand: dvms.Resource.$Properties[];

        /** Vm memoryMib. */
        memoryMib: number;

        /** Vm dirtyRateMibPerS. */
        dirtyRateMibPerS: number;

        /** Vm movable. */
        movable: boolean;

        /**
         * Creates a new Vm instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Vm instance
         */
        static create(properties: dvms.Vm.$Shape): dvms.Vm & dvms.Vm.$Shape;
        static create(properties?: dvms.Vm.$Properties): dvms.Vm;

        /**
         * Encodes the specified Vm message. Does not implicitly {@link dvms.Vm.verify|verify} messages.
         * @param message Vm message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Vm.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Vm message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Vm & dvms.Vm.$Shape} Vm
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Vm & dvms.Vm.$Shape;

        /**
         * Gets the type url for Vm
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Vm {

        /** Properties of a Vm. */
        interface $Properties {

            /** Vm id */
            id?: (string|null);

            /** Vm demand */
            demand?: (dvms.Resource.$Properties[]|null);

            /** Vm memoryMib */
            memoryMib?: (number|null);

            /** Vm dirtyRateMibPerS */
            dirtyRateMibPerS?: (number|null);

            /** Vm movable */
            movable?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Vm. */
        type $Shape = dvms.Vm.$Properties;
    }

    /**
     * Properties of a Snapshot.
     * @deprecated Use dvms.Snapshot.$Properties instead.
     */
    interface ISnapshot extends dvms.Snapshot.$Properties {
    }

    /** Represents a Snapshot. */
    class Snapshot {

        /**
         * Constructs a new Snapshot.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Snapshot.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Snapshot hostId. */
        hostId: string;

        /** Snapshot capacity. */
        capacity: dvms.Resource.$Properties[];

        /** Snapshot vms. */
        vms: dvms.Vm.$Properties[];

        /** Snapshot reserved. */
        reserved: dvms.Resource.$Properties[];

        /** Snapshot migrationMibPerS. */
        migrationMibPerS: number;

        /**
         * Creates a new Snapshot instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Snapshot instance
         */
        static create(properties: dvms.Snapshot.$Shape): dvms.Snapshot & dvms.Snapshot.$Shape;
        static create(properties?: dvms.Snapshot.$Properties): dvms.Snapshot;

        /**
         * Encodes the specified Snapshot message. Does not implicitly {@link dvms.Snapshot.verify|verify} messages.
         * @param message Snapshot message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Snapshot message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Snapshot & dvms.Snapshot.$Shape} Snapshot
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Snapshot & dvms.Snapshot.$Shape;

        /**
         * Gets the type url for Snapshot
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Snapshot {

        /** Properties of a Snapshot. */
        interface $Properties {

            /** Snapshot hostId */
            hostId?: (string|null);

            /** Snapshot capacity */
            capacity?: (dvms.Resource.$Properties[]|null);

            /** Snapshot vms */
            vms?: (dvms.Vm.$Properties[]|null);

            /** Snapshot reserved */
            reserved?: (dvms.Resource.$Properties[]|null);

            /** Snapshot migrationMibPerS */
            migrationMibPerS?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Snapshot. */
        type $Shape = dvms.Snapshot.$Properties;
    }

    /**
     * Properties of a Cause.
     * @deprecated Use dvms.Cause.$Properties instead.
     */
    interface ICause extends dvms.Cause.$Properties {
    }

    /** Represents a Cause. */
    class Cause {

        /**
         * Constructs a new Cause.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Cause.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Cause overload. */
        overload?: (dvms.Cause.Overload.$Properties|null);

        /** Cause underload. */
        underload?: (dvms.Cause.Underload.$Properties|null);

        /** Cause drain. */
        drain?: (dvms.Cause.Drain.$Properties|null);

        /** Cause place. */
        place?: (dvms.Cause.Place.$Properties|null);

        /** Cause ruleBroken. */
        ruleBroken?: (dvms.Cause.RuleBroken.$Properties|null);

        /** Cause kind. */
        kind?: ("overload"|"underload"|"drain"|"place"|"ruleBroken");

        /**
         * Creates a new Cause instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Cause instance
         */
        static create(properties: dvms.Cause.$Shape): dvms.Cause & dvms.Cause.$Shape;
        static create(properties?: dvms.Cause.$Properties): dvms.Cause;

        /**
         * Encodes the specified Cause message. Does not implicitly {@link dvms.Cause.verify|verify} messages.
         * @param message Cause message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Cause.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Cause message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Cause & dvms.Cause.$Shape} Cause
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cause & dvms.Cause.$Shape;

        /**
         * Gets the type url for Cause
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Cause {

        /** Properties of a Cause. */
        interface $Properties {

            /** Cause overload */
            overload?: (dvms.Cause.Overload.$Properties|null);

            /** Cause underload */
            underload?: (dvms.Cause.Underload.$Properties|null);

            /** Cause drain */
            drain?: (dvms.Cause.Drain.$Properties|null);

            /** Cause place */
            place?: (dvms.Cause.Place.$Properties|null);

            /** Cause ruleBroken */
            ruleBroken?: (dvms.Cause.RuleBroken.$Properties|null);

            /** Cause kind */
            kind?: ("overload"|"underload"|"drain"|"place"|"ruleBroken");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of a Cause. */
        type $Shape = {
          overload?: dvms.Cause.Overload.$Shape|null;
          underload?: dvms.Cause.Underload.$Shape|null;
          drain?: dvms.Cause.Drain.$Shape|null;
          place?: dvms.Cause.Place.$Shape|null;
          ruleBroken?: dvms.Cause.RuleBroken.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ kind?: undefined; overload?: null; underload?: null; drain?: null; place?: null; ruleBroken?: null }|{ kind?: "overload"; overload: dvms.Cause.Overload.$Shape; underload?: null; drain?: null; place?: null; ruleBroken?: null }|{ kind?: "underload"; overload?: null; underload: dvms.Cause.Underload.$Shape; drain?: null; place?: null; ruleBroken?: null }|{ kind?: "drain"; overload?: null; underload?: null; drain: dvms.Cause.Drain.$Shape; place?: null; ruleBroken?: null }|{ kind?: "place"; overload?: null; underload?: null; drain?: null; place: dvms.Cause.Place.$Shape; ruleBroken?: null }|{ kind?: "ruleBroken"; overload?: null; underload?: null; drain?: null; place?: null; ruleBroken: dvms.Cause.RuleBroken.$Shape })
        );

        /**
         * Properties of an Overload.
         * @deprecated Use dvms.Cause.Overload.$Properties instead.
         */
        interface IOverload extends dvms.Cause.Overload.$Properties {
        }

        /** Represents an Overload. */
        class Overload {

            /**
             * Constructs a new Overload.
             * @param [properties] Properties to set
             */
            constructor(properties?: dvms.Cause.Overload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Overload dimension. */
            dimension: string;

            /** Overload load. */
            load: number;

            /**
             * Creates a new Overload instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Overload instance
             */
            static create(properties: dvms.Cause.Overload.$Shape): dvms.Cause.Overload & dvms.Cause.Overload.$Shape;
            static create(properties?: dvms.Cause.Overload.$Properties): dvms.Cause.Overload;

            /**
             * Encodes the specified Overload message. Does not implicitly {@link dvms.Cause.Overload.verify|verify} messages.
             * @param message Overload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: dvms.Cause.Overload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Overload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {dvms.Cause.Overload & dvms.Cause.Overload.$Shape} Overload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cause.Overload & dvms.Cause.Overload.$Shape;

            /**
             * Gets the type url for Overload
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Overload {

            /** Properties of an Overload. */
            interface $Properties {

                /** Overload dimension */
                dimension?: (string|null);

                /** Overload load */
                load?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Overload. */
            type $Shape = dvms.Cause.Overload.$Properties;
        }

        /**
         * Properties of an Underload.
         * @deprecated Use dvms.Cause.Underload.$Properties instead.
         */
        interface IUnderload extends dvms.Cause.Underload.$Properties {
        }

        /** Represents an Underload. */
        class Underload {

            /**
             * Constructs a new Underload.
             * @param [properties] Properties to set
             */
            constructor(properties?: dvms.Cause.Underload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Underload instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Underload instance
             */
            static create(properties: dvms.Cause.Underload.$Shape): dvms.Cause.Underload & dvms.Cause.Underload.$Shape;
            static create(properties?: dvms.Cause.Underload.$Properties): dvms.Cause.Underload;

            /**
             * Encodes the specified Underload message. Does not implicitly {@link dvms.Cause.Underload.verify|verify} messages.
             * @param message Underload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: dvms.Cause.Underload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Underload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {dvms.Cause.Underload & dvms.Cause.Underload.$Shape} Underload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cause.Underload & dvms.Cause.Underload.$Shape;

            /**
             * Gets the type url for Underload
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Underload {

            /** Properties of an Underload. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Underload. */
            type $Shape = dvms.Cause.Underload.$Properties;
        }

        /**
         * Properties of a Drain.
         * @deprecated Use dvms.Cause.Drain.$Properties instead.
         */
        interface IDrain extends dvms.Cause.Drain.$Properties {
        }

        /** Represents a Drain. */
        class Drain {

            /**
             * Constructs a new Drain.
             * @param [properties] Properties to set
             */
            constructor(properties?: dvms.Cause.Drain.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Drain instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Drain instance
             */
            static create(properties: dvms.Cause.Drain.$Shape): dvms.Cause.Drain & dvms.Cause.Drain.$Shape;
            static create(properties?: dvms.Cause.Drain.$Properties): dvms.Cause.Drain;

            /**
             * Encodes the specified Drain message. Does not implicitly {@link dvms.Cause.Drain.verify|verify} messages.
             * @param message Drain message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: dvms.Cause.Drain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Drain message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {dvms.Cause.Drain & dvms.Cause.Drain.$Shape} Drain
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cause.Drain & dvms.Cause.Drain.$Shape;

            /**
             * Gets the type url for Drain
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Drain {

            /** Properties of a Drain. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Drain. */
            type $Shape = dvms.Cause.Drain.$Properties;
        }

        /**
         * Properties of a Place.
         * @deprecated Use dvms.Cause.Place.$Properties instead.
         */
        interface IPlace extends dvms.Cause.Place.$Properties {
        }

        /** Represents a Place. */
        class Place {

            /**
             * Constructs a new Place.
             * @param [properties] Properties to set
             */
            constructor(properties?: dvms.Cause.Place.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Place instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Place instance
             */
            static create(properties: dvms.Cause.Place.$Shape): dvms.Cause.Place & dvms.Cause.Place.$Shape;
            static create(properties?: dvms.Cause.Place.$Properties): dvms.Cause.Place;

            /**
             * Encodes the specified Place message. Does not implicitly {@link dvms.Cause.Place.verify|verify} messages.
             * @param message Place message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: dvms.Cause.Place.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Place message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {dvms.Cause.Place & dvms.Cause.Place.$Shape} Place
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cause.Place & dvms.Cause.Place.$Shape;

            /**
             * Gets the type url for Place
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Place {

            /** Properties of a Place. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Place. */
            type $Shape = dvms.Cause.Place.$Properties;
        }

        /**
         * Properties of a RuleBroken.
         * @deprecated Use dvms.Cause.RuleBroken.$Properties instead.
         */
        interface IRuleBroken extends dvms.Cause.RuleBroken.$Properties {
        }

        /** Represents a RuleBroken. */
        class RuleBroken {

            /**
             * Constructs a new RuleBroken.
             * @param [properties] Properties to set
             */
            constructor(properties?: dvms.Cause.RuleBroken.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuleBroken rule. */
            rule: string;

            /**
             * Creates a new RuleBroken instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuleBroken instance
             */
            static create(properties: dvms.Cause.RuleBroken.$Shape): dvms.Cause.RuleBroken & dvms.Cause.RuleBroken.$Shape;
            static create(properties?: dvms.Cause.RuleBroken.$Properties): dvms.Cause.RuleBroken;

            /**
             * Encodes the specified RuleBroken message. Does not implicitly {@link dvms.Cause.RuleBroken.verify|verify} messages.
             * @param message RuleBroken message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: dvms.Cause.RuleBroken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuleBroken message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {dvms.Cause.RuleBroken & dvms.Cause.RuleBroken.$Shape} RuleBroken
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cause.RuleBroken & dvms.Cause.RuleBroken.$Shape;

            /**
             * Gets the type url for RuleBroken
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RuleBroken {

            /** Properties of a RuleBroken. */
            interface $Properties {

                /** RuleBroken rule */
                rule?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuleBroken. */
            type $Shape = dvms.Cause.RuleBroken.$Properties;
        }
    }

    /**
     * Properties of a Join.
     * @deprecated Use dvms.Join.$Properties instead.
     */
    interface IJoin extends dvms.Join.$Properties {
    }

    /** Represents a Join. */
    class Join {

        /**
         * Constructs a new Join.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Join.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new Join instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Join instance
         */
        static create(properties: dvms.Join.$Shape): dvms.Join & dvms.Join.$Shape;
        static create(properties?: dvms.Join.$Properties): dvms.Join;

        /**
         * Encodes the specified Join message. Does not implicitly {@link dvms.Join.verify|verify} messages.
         * @param message Join message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Join message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Join & dvms.Join.$Shape} Join
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Join & dvms.Join.$Shape;

        /**
         * Gets the type url for Join
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Join {

        /** Properties of a Join. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Join. */
        type $Shape = dvms.Join.$Properties;
    }

    /**
     * Properties of a Neighbours.
     * @deprecated Use dvms.Neighbours.$Properties instead.
     */
    interface INeighbours extends dvms.Neighbours.$Properties {
    }

    /** Represents a Neighbours. */
    class Neighbours {

        /**
         * Constructs a new Neighbours.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Neighbours.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Neighbours hosts. */
        hosts: dvms.Host.$Properties[];

        /**
         * Creates a new Neighbours instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Neighbours instance
         */
        static create(properties: dvms.Neighbours.$Shape): dvms.Neighbours & dvms.Neighbours.$Shape;
        static create(properties?: dvms.Neighbours.$Properties): dvms.Neighbours;

        /**
         * Encodes the specified Neighbours message. Does not implicitly {@link dvms.Neighbours.verify|verify} messages.
         * @param message Neighbours message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Neighbours.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Neighbours message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Neighbours & dvms.Neighbours.$Shape} Neighbours
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Neighbours & dvms.Neighbours.$Shape;

        /**
         * Gets the type url for Neighbours
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Neighbours {

        /** Properties of a Neighbours. */
        interface $Properties {

            /** Neighbours hosts */
            hosts?: (dvms.Host.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Neighbours. */
        type $Shape = dvms.Neighbours.$Properties;
    }

    /**
     * Properties of a Stabilise.
     * @deprecated Use dvms.Stabilise.$Properties instead.
     */
    interface IStabilise extends dvms.Stabilise.$Properties {
    }

    /** Represents a Stabilise. */
    class Stabilise {

        /**
         * Constructs a new Stabilise.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Stabilise.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Stabilise attempt. */
        attempt: number;

        /** Stabilise listVersion. */
        listVersion: number;

        /**
         * Creates a new Stabilise instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Stabilise instance
         */
        static create(properties: dvms.Stabilise.$Shape): dvms.Stabilise & dvms.Stabilise.$Shape;
        static create(properties?: dvms.Stabilise.$Properties): dvms.Stabilise;

        /**
         * Encodes the specified Stabilise message. Does not implicitly {@link dvms.Stabilise.verify|verify} messages.
         * @param message Stabilise message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Stabilise.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Stabilise message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Stabilise & dvms.Stabilise.$Shape} Stabilise
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Stabilise & dvms.Stabilise.$Shape;

        /**
         * Gets the type url for Stabilise
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Stabilise {

        /** Properties of a Stabilise. */
        interface $Properties {

            /** Stabilise attempt */
            attempt?: (number|null);

            /** Stabilise listVersion */
            listVersion?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Stabilise. */
        type $Shape = dvms.Stabilise.$Properties;
    }

    /**
     * Properties of a Stabilised.
     * @deprecated Use dvms.Stabilised.$Properties instead.
     */
    interface IStabilised extends dvms.Stabilised.$Properties {
    }

    /** Represents a Stabilised. */
    class Stabilised {

        /**
         * Constructs a new Stabilised.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Stabilised.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Stabilised attempt. */
        attempt: number;

        /** Stabilised predecessor. */
        predecessor?: (dvms.Host.$Properties|null);

        /** Stabilised listVersion. */
        listVersion: number;

        /** Stabilised hasSuccessors. */
        hasSuccessors: boolean;

        /** Stabilised successors. */
        successors: dvms.Host.$Properties[];

        /**
         * Creates a new Stabilised instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Stabilised instance
         */
        static create(properties: dvms.Stabilised.$Shape): dvms.Stabilised & dvms.Stabilised.$Shape;
        static create(properties?: dvms.Stabilised.$Properties): dvms.Stabilised;

        /**
         * Encodes the specified Stabilised message. Does not implicitly {@link dvms.Stabilised.verify|verify} messages.
         * @param message Stabilised message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Stabilised.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Stabilised message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Stabilised & dvms.Stabilised.$Shape} Stabilised
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Stabilised & dvms.Stabilised.$Shape;

        /**
         * Gets the type url for Stabilised
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Stabilised {

        /** Properties of a Stabilised. */
        interface $Properties {

            /** Stabilised attempt */
            attempt?: (number|null);

            /** Stabilised predecessor */
            predecessor?: (dvms.Host.$Properties|null);

            /** Stabilised listVersion */
            listVersion?: (number|null);

            /** Stabilised hasSuccessors */
            hasSuccessors?: (boolean|null);

            /** Stabilised successors */
            successors?: (dvms.Host.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Stabilised. */
        type $Shape = dvms.Stabilised.$Properties;
    }

    /**
     * Properties of a Leave.
     * @deprecated Use dvms.Leave.$Properties instead.
     */
    interface ILeave extends dvms.Leave.$Properties {
    }

    /** Represents a Leave. */
    class Leave {

        /**
         * Constructs a new Leave.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Leave.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Leave predecessor. */
        predecessor?: (dvms.Host.$Properties|null);

        /** Leave successors. */
        successors: dvms.Host.$Properties[];

        /**
         * Creates a new Leave instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Leave instance
         */
        static create(properties: dvms.Leave.$Shape): dvms.Leave & dvms.Leave.$Shape;
        static create(properties?: dvms.Leave.$Properties): dvms.Leave;

        /**
         * Encodes the specified Leave message. Does not implicitly {@link dvms.Leave.verify|verify} messages.
         * @param message Leave message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Leave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Leave message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Leave & dvms.Leave.$Shape} Leave
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Leave & dvms.Leave.$Shape;

        /**
         * Gets the type url for Leave
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Leave {

        /** Properties of a Leave. */
        interface $Properties {

            /** Leave predecessor */
            predecessor?: (dvms.Host.$Properties|null);

            /** Leave successors */
            successors?: (dvms.Host.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Leave. */
        type $Shape = dvms.Leave.$Properties;
    }

    /**
     * Properties of a Hints.
     * @deprecated Use dvms.Hints.$Properties instead.
     */
    interface IHints extends dvms.Hints.$Properties {
    }

    /** Represents a Hints. */
    class Hints {

        /**
         * Constructs a new Hints.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Hints.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Hints hints. */
        hints: dvms.Hints.Hint.$Properties[];

        /**
         * Creates a new Hints instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Hints instance
         */
        static create(properties: dvms.Hints.$Shape): dvms.Hints & dvms.Hints.$Shape;
        static create(properties?: dvms.Hints.$Properties): dvms.Hints;

        /**
         * Encodes the specified Hints message. Does not implicitly {@link dvms.Hints.verify|verify} messages.
         * @param message Hints message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Hints.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Hints message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Hints & dvms.Hints.$Shape} Hints
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Hints & dvms.Hints.$Shape;

        /**
         * Gets the type url for Hints
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Hints {

        /** Properties of a Hints. */
        interface $Properties {

            /** Hints hints */
            hints?: (dvms.Hints.Hint.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Hints. */
        type $Shape = dvms.Hints.$Properties;

        /**
         * Properties of a Hint.
         * @deprecated Use dvms.Hints.Hint.$Properties instead.
         */
        interface IHint extends dvms.Hints.Hint.$Properties {
        }

        /** Represents a Hint. */
        class Hint {

            /**
             * Constructs a new Hint.
             * @param [properties] Properties to set
             */
            constructor(properties?: dvms.Hints.Hint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hint hostId. */
            hostId: string;

            /** Hint hops. */
            hops: number;

            /** Hint spare. */
            spare: dvms.Resource.$Properties[];

            /**
             * Creates a new Hint instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hint instance
             */
            static create(properties: dvms.Hints.Hint.$Shape): dvms.Hints.Hint & dvms.Hints.Hint.$Shape;
            static create(properties?: dvms.Hints.Hint.$Properties): dvms.Hints.Hint;

            /**
             * Encodes the specified Hint message. Does not implicitly {@link dvms.Hints.Hint.verify|verify} messages.
             * @param message Hint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: dvms.Hints.Hint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {dvms.Hints.Hint & dvms.Hints.Hint.$Shape} Hint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Hints.Hint & dvms.Hints.Hint.$Shape;

            /**
             * Gets the type url for Hint
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Hint {

            /** Properties of a Hint. */
            interface $Properties {

                /** Hint hostId */
                hostId?: (string|null);

                /** Hint hops */
                hops?: (number|null);

                /** Hint spare */
                spare?: (dvms.Resource.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hint. */
            type $Shape = dvms.Hints.Hint.$Properties;
        }
    }

    /**
     * Properties of an Invite.
     * @deprecated Use dvms.Invite.$Properties instead.
     */
    interface IInvite extends dvms.Invite.$Properties {
    }

    /** Represents an Invite. */
    class Invite {

        /**
         * Constructs a new Invite.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Invite.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Invite eventId. */
        eventId: string;

        /** Invite attempt. */
        attempt: number;

        /** Invite leaseMs. */
        leaseMs: number;

        /** Invite cause. */
        cause?: (dvms.Cause.$Properties|null);

        /**
         * Creates a new Invite instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Invite instance
         */
        static create(properties: dvms.Invite.$Shape): dvms.Invite & dvms.Invite.$Shape;
        static create(properties?: dvms.Invite.$Properties): dvms.Invite;

        /**
         * Encodes the specified Invite message. Does not implicitly {@link dvms.Invite.verify|verify} messages.
         * @param message Invite message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Invite.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Invite message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Invite & dvms.Invite.$Shape} Invite
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Invite & dvms.Invite.$Shape;

        /**
         * Gets the type url for Invite
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Invite {

        /** Properties of an Invite. */
        interface $Properties {

            /** Invite eventId */
            eventId?: (string|null);

            /** Invite attempt */
            attempt?: (number|null);

            /** Invite leaseMs */
            leaseMs?: (number|null);

            /** Invite cause */
            cause?: (dvms.Cause.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Invite. */
        type $Shape = {
          eventId?: string|null;
          attempt?: number|null;
          leaseMs?: number|null;
          cause?: dvms.Cause.$Shape|null;
          $unknowns?: Uint8Array[];
        };
    }

    /**
     * Properties of a Grant.
     * @deprecated Use dvms.Grant.$Properties instead.
     */
    interface IGrant extends dvms.Grant.$Properties {
    }

    /** Represents a Grant. */
    class Grant {

        /**
         * Constructs a new Grant.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Grant.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Grant eventId. */
        eventId: string;

        /** Grant attempt. */
        attempt: number;

        /** Grant epoch. */
        epoch: number;

        /** Grant snapshot. */
        snapshot?: (dvms.Snapshot.$Properties|null);

        /** Grant successors. */
        successors: dvms.Host.$Properties[];

        /**
         * Creates a new Grant instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Grant instance
         */
        static create(properties: dvms.Grant.$Shape): dvms.Grant & dvms.Grant.$Shape;
        static create(properties?: dvms.Grant.$Properties): dvms.Grant;

        /**
         * Encodes the specified Grant message. Does not implicitly {@link dvms.Grant.verify|verify} messages.
         * @param message Grant message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Grant.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Grant message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Grant & dvms.Grant.$Shape} Grant
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Grant & dvms.Grant.$Shape;

        /**
         * Gets the type url for Grant
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Grant {

        /** Properties of a Grant. */
        interface $Properties {

            /** Grant eventId */
            eventId?: (string|null);

            /** Grant attempt */
            attempt?: (number|null);

            /** Grant epoch */
            epoch?: (number|null);

            /** Grant snapshot */
            snapshot?: (dvms.Snapshot.$Properties|null);

            /** Grant successors */
            successors?: (dvms.Host.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Grant. */
        type $Shape = dvms.Grant.$Properties;
    }

    /**
     * Properties of a Busy.
     * @deprecated Use dvms.Busy.$Properties instead.
     */
    interface IBusy extends dvms.Busy.$Properties {
    }

    /** Represents a Busy. */
    class Busy {

        /**
         * Constructs a new Busy.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Busy.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Busy eventId. */
        eventId: string;

        /** Busy attempt. */
        attempt: number;

        /** Busy holderEventId. */
        holderEventId: string;

        /** Busy memberIds. */
        memberIds: string[];

        /** Busy successors. */
        successors: dvms.Host.$Properties[];

        /** Busy holder. */
        holder?: (dvms.Host.$Properties|null);

        /**
         * Creates a new Busy instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Busy instance
         */
        static create(properties: dvms.Busy.$Shape): dvms.Busy & dvms.Busy.$Shape;
        static create(properties?: dvms.Busy.$Properties): dvms.Busy;

        /**
         * Encodes the specified Busy message. Does not implicitly {@link dvms.Busy.verify|verify} messages.
         * @param message Busy message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Busy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Busy message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Busy & dvms.Busy.$Shape} Busy
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Busy & dvms.Busy.$Shape;

        /**
         * Gets the type url for Busy
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Busy {

        /** Properties of a Busy. */
        interface $Properties {

            /** Busy eventId */
            eventId?: (string|null);

            /** Busy attempt */
            attempt?: (number|null);

            /** Busy holderEventId */
            holderEventId?: (string|null);

            /** Busy memberIds */
            memberIds?: (string[]|null);

            /** Busy successors */
            successors?: (dvms.Host.$Properties[]|null);

            /** Busy holder */
            holder?: (dvms.Host.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Busy. */
        type $Shape = dvms.Busy.$Properties;
    }

    /**
     * Properties of a Renew.
     * @deprecated Use dvms.Renew.$Properties instead.
     */
    interface IRenew extends dvms.Renew.$Properties {
    }

    /** Represents a Renew. */
    class Renew {

        /**
         * Constructs a new Renew.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Renew.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Renew eventId. */
        eventId: string;

        /** Renew epoch. */
        epoch: number;

        /** Renew attempt. */
        attempt: number;

        /** Renew leaseMs. */
        leaseMs: number;

        /** Renew memberIds. */
        memberIds: string[];

        /**
         * Creates a new Renew instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Renew instance
         */
        static create(properties: dvms.Renew.$Shape): dvms.Renew & dvms.Renew.$Shape;
        static create(properties?: dvms.Renew.$Properties): dvms.Renew;

        /**
         * Encodes the specified Renew message. Does not implicitly {@link dvms.Renew.verify|verify} messages.
         * @param message Renew message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Renew.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Renew message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Renew & dvms.Renew.$Shape} Renew
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Renew & dvms.Renew.$Shape;

        /**
         * Gets the type url for Renew
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Renew {

        /** Properties of a Renew. */
        interface $Properties {

            /** Renew eventId */
            eventId?: (string|null);

            /** Renew epoch */
            epoch?: (number|null);

            /** Renew attempt */
            attempt?: (number|null);

            /** Renew leaseMs */
            leaseMs?: (number|null);

            /** Renew memberIds */
            memberIds?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Renew. */
        type $Shape = dvms.Renew.$Properties;
    }

    /**
     * Properties of a Renewed.
     * @deprecated Use dvms.Renewed.$Properties instead.
     */
    interface IRenewed extends dvms.Renewed.$Properties {
    }

    /** Represents a Renewed. */
    class Renewed {

        /**
         * Constructs a new Renewed.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Renewed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Renewed eventId. */
        eventId: string;

        /** Renewed epoch. */
        epoch: number;

        /** Renewed attempt. */
        attempt: number;

        /**
         * Creates a new Renewed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Renewed instance
         */
        static create(properties: dvms.Renewed.$Shape): dvms.Renewed & dvms.Renewed.$Shape;
        static create(properties?: dvms.Renewed.$Properties): dvms.Renewed;

        /**
         * Encodes the specified Renewed message. Does not implicitly {@link dvms.Renewed.verify|verify} messages.
         * @param message Renewed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Renewed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Renewed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Renewed & dvms.Renewed.$Shape} Renewed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Renewed & dvms.Renewed.$Shape;

        /**
         * Gets the type url for Renewed
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Renewed {

        /** Properties of a Renewed. */
        interface $Properties {

            /** Renewed eventId */
            eventId?: (string|null);

            /** Renewed epoch */
            epoch?: (number|null);

            /** Renewed attempt */
            attempt?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Renewed. */
        type $Shape = dvms.Renewed.$Properties;
    }

    /**
     * Properties of a Release.
     * @deprecated Use dvms.Release.$Properties instead.
     */
    interface IRelease extends dvms.Release.$Properties {
    }

    /** Represents a Release. */
    class Release {

        /**
         * Constructs a new Release.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Release.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Release eventId. */
        eventId: string;

        /** Release epoch. */
        epoch: number;

        /**
         * Creates a new Release instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Release instance
         */
        static create(properties: dvms.Release.$Shape): dvms.Release & dvms.Release.$Shape;
        static create(properties?: dvms.Release.$Properties): dvms.Release;

        /**
         * Encodes the specified Release message. Does not implicitly {@link dvms.Release.verify|verify} messages.
         * @param message Release message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Release.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Release message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Release & dvms.Release.$Shape} Release
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Release & dvms.Release.$Shape;

        /**
         * Gets the type url for Release
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Release {

        /** Properties of a Release. */
        interface $Properties {

            /** Release eventId */
            eventId?: (string|null);

            /** Release epoch */
            epoch?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Release. */
        type $Shape = dvms.Release.$Properties;
    }

    /**
     * Properties of a Released.
     * @deprecated Use dvms.Released.$Properties instead.
     */
    interface IReleased extends dvms.Released.$Properties {
    }

    /** Represents a Released. */
    class Released {

        /**
         * Constructs a new Released.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Released.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Released eventId. */
        eventId: string;

        /** Released epoch. */
        epoch: number;

        /**
         * Creates a new Released instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Released instance
         */
        static create(properties: dvms.Released.$Shape): dvms.Released & dvms.Released.$Shape;
        static create(properties?: dvms.Released.$Properties): dvms.Released;

        /**
         * Encodes the specified Released message. Does not implicitly {@link dvms.Released.verify|verify} messages.
         * @param message Released message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Released.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Released message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Released & dvms.Released.$Shape} Released
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Released & dvms.Released.$Shape;

        /**
         * Gets the type url for Released
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Released {

        /** Properties of a Released. */
        interface $Properties {

            /** Released eventId */
            eventId?: (string|null);

            /** Released epoch */
            epoch?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Released. */
        type $Shape = dvms.Released.$Properties;
    }

    /**
     * Properties of a Prepare.
     * @deprecated Use dvms.Prepare.$Properties instead.
     */
    interface IPrepare extends dvms.Prepare.$Properties {
    }

    /** Represents a Prepare. */
    class Prepare {

        /**
         * Constructs a new Prepare.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Prepare.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Prepare eventId. */
        eventId: string;

        /** Prepare epoch. */
        epoch: number;

        /** Prepare planVersion. */
        planVersion: number;

        /** Prepare arrivals. */
        arrivals: dvms.Vm.$Properties[];

        /** Prepare departures. */
        departures: string[];

        /** Prepare leaseMs. */
        leaseMs: number;

        /**
         * Creates a new Prepare instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Prepare instance
         */
        static create(properties: dvms.Prepare.$Shape): dvms.Prepare & dvms.Prepare.$Shape;
        static create(properties?: dvms.Prepare.$Properties): dvms.Prepare;

        /**
         * Encodes the specified Prepare message. Does not implicitly {@link dvms.Prepare.verify|verify} messages.
         * @param message Prepare message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Prepare.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Prepare message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Prepare & dvms.Prepare.$Shape} Prepare
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Prepare & dvms.Prepare.$Shape;

        /**
         * Gets the type url for Prepare
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Prepare {

        /** Properties of a Prepare. */
        interface $Properties {

            /** Prepare eventId */
            eventId?: (string|null);

            /** Prepare epoch */
            epoch?: (number|null);

            /** Prepare planVersion */
            planVersion?: (number|null);

            /** Prepare arrivals */
            arrivals?: (dvms.Vm.$Properties[]|null);

            /** Prepare departures */
            departures?: (string[]|null);

            /** Prepare leaseMs */
            leaseMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Prepare. */
        type $Shape = dvms.Prepare.$Properties;
    }

    /**
     * Properties of a Ready.
     * @deprecated Use dvms.Ready.$Properties instead.
     */
    interface IReady extends dvms.Ready.$Properties {
    }

    /** Represents a Ready. */
    class Ready {

        /**
         * Constructs a new Ready.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Ready.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ready eventId. */
        eventId: string;

        /** Ready epoch. */
        epoch: number;

        /** Ready planVersion. */
        planVersion: number;

        /**
         * Creates a new Ready instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Ready instance
         */
        static create(properties: dvms.Ready.$Shape): dvms.Ready & dvms.Ready.$Shape;
        static create(properties?: dvms.Ready.$Properties): dvms.Ready;

        /**
         * Encodes the specified Ready message. Does not implicitly {@link dvms.Ready.verify|verify} messages.
         * @param message Ready message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Ready.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Ready message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Ready & dvms.Ready.$Shape} Ready
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Ready & dvms.Ready.$Shape;

        /**
         * Gets the type url for Ready
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Ready {

        /** Properties of a Ready. */
        interface $Properties {

            /** Ready eventId */
            eventId?: (string|null);

            /** Ready epoch */
            epoch?: (number|null);

            /** Ready planVersion */
            planVersion?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Ready. */
        type $Shape = dvms.Ready.$Properties;
    }

    /**
     * Properties of a Changed.
     * @deprecated Use dvms.Changed.$Properties instead.
     */
    interface IChanged extends dvms.Changed.$Properties {
    }

    /** Represents a Changed. */
    class Changed {

        /**
         * Constructs a new Changed.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Changed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Changed eventId. */
        eventId: string;

        /** Changed epoch. */
        epoch: number;

        /** Changed planVersion. */
        planVersion: number;

        /** Changed reason. */
        reason: string;

        /** Changed snapshot. */
        snapshot?: (dvms.Snapshot.$Properties|null);

        /**
         * Creates a new Changed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Changed instance
         */
        static create(properties: dvms.Changed.$Shape): dvms.Changed & dvms.Changed.$Shape;
        static create(properties?: dvms.Changed.$Properties): dvms.Changed;

        /**
         * Encodes the specified Changed message. Does not implicitly {@link dvms.Changed.verify|verify} messages.
         * @param message Changed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Changed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Changed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Changed & dvms.Changed.$Shape} Changed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Changed & dvms.Changed.$Shape;

        /**
         * Gets the type url for Changed
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Changed {

        /** Properties of a Changed. */
        interface $Properties {

            /** Changed eventId */
            eventId?: (string|null);

            /** Changed epoch */
            epoch?: (number|null);

            /** Changed planVersion */
            planVersion?: (number|null);

            /** Changed reason */
            reason?: (string|null);

            /** Changed snapshot */
            snapshot?: (dvms.Snapshot.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Changed. */
        type $Shape = dvms.Changed.$Properties;
    }

    /**
     * Properties of an Order.
     * @deprecated Use dvms.Order.$Properties instead.
     */
    interface IOrder extends dvms.Order.$Properties {
    }

    /** Represents an Order. */
    class Order {

        /**
         * Constructs a new Order.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Order.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Order eventId. */
        eventId: string;

        /** Order epoch. */
        epoch: number;

        /** Order planVersion. */
        planVersion: number;

        /** Order migrationId. */
        migrationId: string;

        /** Order vmId. */
        vmId: string;

        /** Order target. */
        target?: (dvms.Host.$Properties|null);

        /** Order targetEpoch. */
        targetEpoch: number;

        /**
         * Creates a new Order instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Order instance
         */
        static create(properties: dvms.Order.$Shape): dvms.Order & dvms.Order.$Shape;
        static create(properties?: dvms.Order.$Properties): dvms.Order;

        /**
         * Encodes the specified Order message. Does not implicitly {@link dvms.Order.verify|verify} messages.
         * @param message Order message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Order.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Order message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Order & dvms.Order.$Shape} Order
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Order & dvms.Order.$Shape;

        /**
         * Gets the type url for Order
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Order {

        /** Properties of an Order. */
        interface $Properties {

            /** Order eventId */
            eventId?: (string|null);

            /** Order epoch */
            epoch?: (number|null);

            /** Order planVersion */
            planVersion?: (number|null);

            /** Order migrationId */
            migrationId?: (string|null);

            /** Order vmId */
            vmId?: (string|null);

            /** Order target */
            target?: (dvms.Host.$Properties|null);

            /** Order targetEpoch */
            targetEpoch?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Order. */
        type $Shape = dvms.Order.$Properties;
    }

    /**
     * Properties of a Moved.
     * @deprecated Use dvms.Moved.$Properties instead.
     */
    interface IMoved extends dvms.Moved.$Properties {
    }

    /** Represents a Moved. */
    class Moved {

        /**
         * Constructs a new Moved.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Moved.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Moved eventId. */
        eventId: string;

        /** Moved epoch. */
        epoch: number;

        /** Moved migrationId. */
        migrationId: string;

        /** Moved result. */
        result: dvms.Moved.Result;

        /** Moved reason. */
        reason: string;

        /**
         * Creates a new Moved instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Moved instance
         */
        static create(properties: dvms.Moved.$Shape): dvms.Moved & dvms.Moved.$Shape;
        static create(properties?: dvms.Moved.$Properties): dvms.Moved;

        /**
         * Encodes the specified Moved message. Does not implicitly {@link dvms.Moved.verify|verify} messages.
         * @param message Moved message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Moved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Moved message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Moved & dvms.Moved.$Shape} Moved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Moved & dvms.Moved.$Shape;

        /**
         * Gets the type url for Moved
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Moved {

        /** Properties of a Moved. */
        interface $Properties {

            /** Moved eventId */
            eventId?: (string|null);

            /** Moved epoch */
            epoch?: (number|null);

            /** Moved migrationId */
            migrationId?: (string|null);

            /** Moved result */
            result?: (dvms.Moved.Result|null);

            /** Moved reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Moved. */
        type $Shape = dvms.Moved.$Properties;

        /** Result enum. */
        enum Result {

            /** UNSPECIFIED value */
            UNSPECIFIED = 0,

            /** BEGUN value */
            BEGUN = 1,

            /** DONE value */
            DONE = 2,

            /** ABORTED value */
            ABORTED = 3,

            /** REFUSED value */
            REFUSED = 4
        }
    }

    /**
     * Properties of a Merge.
     * @deprecated Use dvms.Merge.$Properties instead.
     */
    interface IMerge extends dvms.Merge.$Properties {
    }

    /** Represents a Merge. */
    class Merge {

        /**
         * Constructs a new Merge.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Merge.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Merge eventId. */
        eventId: string;

        /** Merge holderEventId. */
        holderEventId: string;

        /** Merge timesYielded. */
        timesYielded: number;

        /** Merge ageMs. */
        ageMs: number;

        /**
         * Creates a new Merge instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Merge instance
         */
        static create(properties: dvms.Merge.$Shape): dvms.Merge & dvms.Merge.$Shape;
        static create(properties?: dvms.Merge.$Properties): dvms.Merge;

        /**
         * Encodes the specified Merge message. Does not implicitly {@link dvms.Merge.verify|verify} messages.
         * @param message Merge message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Merge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Merge message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Merge & dvms.Merge.$Shape} Merge
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Merge & dvms.Merge.$Shape;

        /**
         * Gets the type url for Merge
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Merge {

        /** Properties of a Merge. */
        interface $Properties {

            /** Merge eventId */
            eventId?: (string|null);

            /** Merge holderEventId */
            holderEventId?: (string|null);

            /** Merge timesYielded */
            timesYielded?: (number|null);

            /** Merge ageMs */
            ageMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Merge. */
        type $Shape = dvms.Merge.$Properties;
    }

    /**
     * Properties of a Cede.
     * @deprecated Use dvms.Cede.$Properties instead.
     */
    interface ICede extends dvms.Cede.$Properties {
    }

    /** Represents a Cede. */
    class Cede {

        /**
         * Constructs a new Cede.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Cede.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Cede eventId. */
        eventId: string;

        /** Cede holderEventId. */
        holderEventId: string;

        /** Cede hosts. */
        hosts: dvms.Host.$Properties[];

        /**
         * Creates a new Cede instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Cede instance
         */
        static create(properties: dvms.Cede.$Shape): dvms.Cede & dvms.Cede.$Shape;
        static create(properties?: dvms.Cede.$Properties): dvms.Cede;

        /**
         * Encodes the specified Cede message. Does not implicitly {@link dvms.Cede.verify|verify} messages.
         * @param message Cede message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Cede.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Cede message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Cede & dvms.Cede.$Shape} Cede
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Cede & dvms.Cede.$Shape;

        /**
         * Gets the type url for Cede
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Cede {

        /** Properties of a Cede. */
        interface $Properties {

            /** Cede eventId */
            eventId?: (string|null);

            /** Cede holderEventId */
            holderEventId?: (string|null);

            /** Cede hosts */
            hosts?: (dvms.Host.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Cede. */
        type $Shape = dvms.Cede.$Properties;
    }

    /**
     * Properties of a Decline.
     * @deprecated Use dvms.Decline.$Properties instead.
     */
    interface IDecline extends dvms.Decline.$Properties {
    }

    /** Represents a Decline. */
    class Decline {

        /**
         * Constructs a new Decline.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Decline.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Decline eventId. */
        eventId: string;

        /** Decline holderEventId. */
        holderEventId: string;

        /** Decline ended. */
        ended: boolean;

        /**
         * Creates a new Decline instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Decline instance
         */
        static create(properties: dvms.Decline.$Shape): dvms.Decline & dvms.Decline.$Shape;
        static create(properties?: dvms.Decline.$Properties): dvms.Decline;

        /**
         * Encodes the specified Decline message. Does not implicitly {@link dvms.Decline.verify|verify} messages.
         * @param message Decline message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Decline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Decline message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Decline & dvms.Decline.$Shape} Decline
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Decline & dvms.Decline.$Shape;

        /**
         * Gets the type url for Decline
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Decline {

        /** Properties of a Decline. */
        interface $Properties {

            /** Decline eventId */
            eventId?: (string|null);

            /** Decline holderEventId */
            holderEventId?: (string|null);

            /** Decline ended */
            ended?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Decline. */
        type $Shape = dvms.Decline.$Properties;
    }

    /**
     * Properties of an Ask.
     * @deprecated Use dvms.Ask.$Properties instead.
     */
    interface IAsk extends dvms.Ask.$Properties {
    }

    /** Represents an Ask. */
    class Ask {

        /**
         * Constructs a new Ask.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Ask.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ask migrationId. */
        migrationId: string;

        /** Ask eventId. */
        eventId: string;

        /** Ask epoch. */
        epoch: number;

        /** Ask planVersion. */
        planVersion: number;

        /** Ask vm. */
        vm?: (dvms.Vm.$Properties|null);

        /**
         * Creates a new Ask instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Ask instance
         */
        static create(properties: dvms.Ask.$Shape): dvms.Ask & dvms.Ask.$Shape;
        static create(properties?: dvms.Ask.$Properties): dvms.Ask;

        /**
         * Encodes the specified Ask message. Does not implicitly {@link dvms.Ask.verify|verify} messages.
         * @param message Ask message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Ask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Ask message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Ask & dvms.Ask.$Shape} Ask
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Ask & dvms.Ask.$Shape;

        /**
         * Gets the type url for Ask
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Ask {

        /** Properties of an Ask. */
        interface $Properties {

            /** Ask migrationId */
            migrationId?: (string|null);

            /** Ask eventId */
            eventId?: (string|null);

            /** Ask epoch */
            epoch?: (number|null);

            /** Ask planVersion */
            planVersion?: (number|null);

            /** Ask vm */
            vm?: (dvms.Vm.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Ask. */
        type $Shape = dvms.Ask.$Properties;
    }

    /**
     * Properties of an Accept.
     * @deprecated Use dvms.Accept.$Properties instead.
     */
    interface IAccept extends dvms.Accept.$Properties {
    }

    /** Represents an Accept. */
    class Accept {

        /**
         * Constructs a new Accept.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Accept.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Accept migrationId. */
        migrationId: string;

        /**
         * Creates a new Accept instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Accept instance
         */
        static create(properties: dvms.Accept.$Shape): dvms.Accept & dvms.Accept.$Shape;
        static create(properties?: dvms.Accept.$Properties): dvms.Accept;

        /**
         * Encodes the specified Accept message. Does not implicitly {@link dvms.Accept.verify|verify} messages.
         * @param message Accept message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Accept.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Accept message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Accept & dvms.Accept.$Shape} Accept
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Accept & dvms.Accept.$Shape;

        /**
         * Gets the type url for Accept
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Accept {

        /** Properties of an Accept. */
        interface $Properties {

            /** Accept migrationId */
            migrationId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Accept. */
        type $Shape = dvms.Accept.$Properties;
    }

    /**
     * Properties of a Refuse.
     * @deprecated Use dvms.Refuse.$Properties instead.
     */
    interface IRefuse extends dvms.Refuse.$Properties {
    }

    /** Represents a Refuse. */
    class Refuse {

        /**
         * Constructs a new Refuse.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Refuse.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Refuse migrationId. */
        migrationId: string;

        /** Refuse reason. */
        reason: string;

        /**
         * Creates a new Refuse instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Refuse instance
         */
        static create(properties: dvms.Refuse.$Shape): dvms.Refuse & dvms.Refuse.$Shape;
        static create(properties?: dvms.Refuse.$Properties): dvms.Refuse;

        /**
         * Encodes the specified Refuse message. Does not implicitly {@link dvms.Refuse.verify|verify} messages.
         * @param message Refuse message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Refuse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Refuse message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Refuse & dvms.Refuse.$Shape} Refuse
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Refuse & dvms.Refuse.$Shape;

        /**
         * Gets the type url for Refuse
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Refuse {

        /** Properties of a Refuse. */
        interface $Properties {

            /** Refuse migrationId */
            migrationId?: (string|null);

            /** Refuse reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Refuse. */
        type $Shape = dvms.Refuse.$Properties;
    }

    /**
     * Properties of a Gone.
     * @deprecated Use dvms.Gone.$Properties instead.
     */
    interface IGone extends dvms.Gone.$Properties {
    }

    /** Represents a Gone. */
    class Gone {

        /**
         * Constructs a new Gone.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Gone.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Gone migrationId. */
        migrationId: string;

        /**
         * Creates a new Gone instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Gone instance
         */
        static create(properties: dvms.Gone.$Shape): dvms.Gone & dvms.Gone.$Shape;
        static create(properties?: dvms.Gone.$Properties): dvms.Gone;

        /**
         * Encodes the specified Gone message. Does not implicitly {@link dvms.Gone.verify|verify} messages.
         * @param message Gone message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Gone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Gone message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Gone & dvms.Gone.$Shape} Gone
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Gone & dvms.Gone.$Shape;

        /**
         * Gets the type url for Gone
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Gone {

        /** Properties of a Gone. */
        interface $Properties {

            /** Gone migrationId */
            migrationId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Gone. */
        type $Shape = dvms.Gone.$Properties;
    }

    /**
     * Properties of a Have.
     * @deprecated Use dvms.Have.$Properties instead.
     */
    interface IHave extends dvms.Have.$Properties {
    }

    /** Represents a Have. */
    class Have {

        /**
         * Constructs a new Have.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Have.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Have migrationId. */
        migrationId: string;

        /**
         * Creates a new Have instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Have instance
         */
        static create(properties: dvms.Have.$Shape): dvms.Have & dvms.Have.$Shape;
        static create(properties?: dvms.Have.$Properties): dvms.Have;

        /**
         * Encodes the specified Have message. Does not implicitly {@link dvms.Have.verify|verify} messages.
         * @param message Have message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Have.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Have message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Have & dvms.Have.$Shape} Have
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Have & dvms.Have.$Shape;

        /**
         * Gets the type url for Have
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Have {

        /** Properties of a Have. */
        interface $Properties {

            /** Have migrationId */
            migrationId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Have. */
        type $Shape = dvms.Have.$Properties;
    }

    /**
     * Properties of an Abandon.
     * @deprecated Use dvms.Abandon.$Properties instead.
     */
    interface IAbandon extends dvms.Abandon.$Properties {
    }

    /** Represents an Abandon. */
    class Abandon {

        /**
         * Constructs a new Abandon.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Abandon.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Abandon migrationId. */
        migrationId: string;

        /**
         * Creates a new Abandon instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Abandon instance
         */
        static create(properties: dvms.Abandon.$Shape): dvms.Abandon & dvms.Abandon.$Shape;
        static create(properties?: dvms.Abandon.$Properties): dvms.Abandon;

        /**
         * Encodes the specified Abandon message. Does not implicitly {@link dvms.Abandon.verify|verify} messages.
         * @param message Abandon message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Abandon.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Abandon message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Abandon & dvms.Abandon.$Shape} Abandon
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Abandon & dvms.Abandon.$Shape;

        /**
         * Gets the type url for Abandon
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Abandon {

        /** Properties of an Abandon. */
        interface $Properties {

            /** Abandon migrationId */
            migrationId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Abandon. */
        type $Shape = dvms.Abandon.$Properties;
    }

    /**
     * Properties of an Abandoned.
     * @deprecated Use dvms.Abandoned.$Properties instead.
     */
    interface IAbandoned extends dvms.Abandoned.$Properties {
    }

    /** Represents an Abandoned. */
    class Abandoned {

        /**
         * Constructs a new Abandoned.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Abandoned.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Abandoned migrationId. */
        migrationId: string;

        /**
         * Creates a new Abandoned instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Abandoned instance
         */
        static create(properties: dvms.Abandoned.$Shape): dvms.Abandoned & dvms.Abandoned.$Shape;
        static create(properties?: dvms.Abandoned.$Properties): dvms.Abandoned;

        /**
         * Encodes the specified Abandoned message. Does not implicitly {@link dvms.Abandoned.verify|verify} messages.
         * @param message Abandoned message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Abandoned.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Abandoned message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Abandoned & dvms.Abandoned.$Shape} Abandoned
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Abandoned & dvms.Abandoned.$Shape;

        /**
         * Gets the type url for Abandoned
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Abandoned {

        /** Properties of an Abandoned. */
        interface $Properties {

            /** Abandoned migrationId */
            migrationId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Abandoned. */
        type $Shape = dvms.Abandoned.$Properties;
    }

    /**
     * Properties of a Lookup.
     * @deprecated Use dvms.Lookup.$Properties instead.
     */
    interface ILookup extends dvms.Lookup.$Properties {
    }

    /** Represents a Lookup. */
    class Lookup {

        /**
         * Constructs a new Lookup.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Lookup.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Lookup migrationId. */
        migrationId: string;

        /** Lookup fromSource. */
        fromSource: boolean;

        /**
         * Creates a new Lookup instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Lookup instance
         */
        static create(properties: dvms.Lookup.$Shape): dvms.Lookup & dvms.Lookup.$Shape;
        static create(properties?: dvms.Lookup.$Properties): dvms.Lookup;

        /**
         * Encodes the specified Lookup message. Does not implicitly {@link dvms.Lookup.verify|verify} messages.
         * @param message Lookup message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Lookup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Lookup message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Lookup & dvms.Lookup.$Shape} Lookup
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Lookup & dvms.Lookup.$Shape;

        /**
         * Gets the type url for Lookup
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Lookup {

        /** Properties of a Lookup. */
        interface $Properties {

            /** Lookup migrationId */
            migrationId?: (string|null);

            /** Lookup fromSource */
            fromSource?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Lookup. */
        type $Shape = dvms.Lookup.$Properties;
    }

    /**
     * Properties of a Holding.
     * @deprecated Use dvms.Holding.$Properties instead.
     */
    interface IHolding extends dvms.Holding.$Properties {
    }

    /** Represents a Holding. */
    class Holding {

        /**
         * Constructs a new Holding.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Holding.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Holding migrationId. */
        migrationId: string;

        /** Holding staged. */
        staged: boolean;

        /**
         * Creates a new Holding instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Holding instance
         */
        static create(properties: dvms.Holding.$Shape): dvms.Holding & dvms.Holding.$Shape;
        static create(properties?: dvms.Holding.$Properties): dvms.Holding;

        /**
         * Encodes the specified Holding message. Does not implicitly {@link dvms.Holding.verify|verify} messages.
         * @param message Holding message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Holding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Holding message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Holding & dvms.Holding.$Shape} Holding
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Holding & dvms.Holding.$Shape;

        /**
         * Gets the type url for Holding
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Holding {

        /** Properties of a Holding. */
        interface $Properties {

            /** Holding migrationId */
            migrationId?: (string|null);

            /** Holding staged */
            staged?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Holding. */
        type $Shape = dvms.Holding.$Properties;
    }

    /**
     * Properties of a Copying.
     * @deprecated Use dvms.Copying.$Properties instead.
     */
    interface ICopying extends dvms.Copying.$Properties {
    }

    /** Represents a Copying. */
    class Copying {

        /**
         * Constructs a new Copying.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Copying.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Copying migrationId. */
        migrationId: string;

        /**
         * Creates a new Copying instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Copying instance
         */
        static create(properties: dvms.Copying.$Shape): dvms.Copying & dvms.Copying.$Shape;
        static create(properties?: dvms.Copying.$Properties): dvms.Copying;

        /**
         * Encodes the specified Copying message. Does not implicitly {@link dvms.Copying.verify|verify} messages.
         * @param message Copying message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Copying.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Copying message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Copying & dvms.Copying.$Shape} Copying
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Copying & dvms.Copying.$Shape;

        /**
         * Gets the type url for Copying
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Copying {

        /** Properties of a Copying. */
        interface $Properties {

            /** Copying migrationId */
            migrationId?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Copying. */
        type $Shape = dvms.Copying.$Properties;
    }

    /**
     * Properties of a Transfer.
     * @deprecated Use dvms.Transfer.$Properties instead.
     */
    interface ITransfer extends dvms.Transfer.$Properties {
    }

    /** Represents a Transfer. */
    class Transfer {

        /**
         * Constructs a new Transfer.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Transfer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Transfer migrationId. */
        migrationId: string;

        /** Transfer vmId. */
        vmId: string;

        /** Transfer state. */
        state: Uint8Array;

        /**
         * Creates a new Transfer instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Transfer instance
         */
        static create(properties: dvms.Transfer.$Shape): dvms.Transfer & dvms.Transfer.$Shape;
        static create(properties?: dvms.Transfer.$Properties): dvms.Transfer;

        /**
         * Encodes the specified Transfer message. Does not implicitly {@link dvms.Transfer.verify|verify} messages.
         * @param message Transfer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Transfer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Transfer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Transfer & dvms.Transfer.$Shape} Transfer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Transfer & dvms.Transfer.$Shape;

        /**
         * Gets the type url for Transfer
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Transfer {

        /** Properties of a Transfer. */
        interface $Properties {

            /** Transfer migrationId */
            migrationId?: (string|null);

            /** Transfer vmId */
            vmId?: (string|null);

            /** Transfer state */
            state?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Transfer. */
        type $Shape = dvms.Transfer.$Properties;
    }

    /**
     * Properties of a TransferAnswer.
     * @deprecated Use dvms.TransferAnswer.$Properties instead.
     */
    interface ITransferAnswer extends dvms.TransferAnswer.$Properties {
    }

    /** Represents a TransferAnswer. */
    class TransferAnswer {

        /**
         * Constructs a new TransferAnswer.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.TransferAnswer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TransferAnswer staged. */
        staged: boolean;

        /** TransferAnswer reason. */
        reason: string;

        /**
         * Creates a new TransferAnswer instance using the specified properties.
         * @param [properties] Properties to set
         * @returns TransferAnswer instance
         */
        static create(properties: dvms.TransferAnswer.$Shape): dvms.TransferAnswer & dvms.TransferAnswer.$Shape;
        static create(properties?: dvms.TransferAnswer.$Properties): dvms.TransferAnswer;

        /**
         * Encodes the specified TransferAnswer message. Does not implicitly {@link dvms.TransferAnswer.verify|verify} messages.
         * @param message TransferAnswer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.TransferAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TransferAnswer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.TransferAnswer & dvms.TransferAnswer.$Shape} TransferAnswer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.TransferAnswer & dvms.TransferAnswer.$Shape;

        /**
         * Gets the type url for TransferAnswer
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace TransferAnswer {

        /** Properties of a TransferAnswer. */
        interface $Properties {

            /** TransferAnswer staged */
            staged?: (boolean|null);

            /** TransferAnswer reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TransferAnswer. */
        type $Shape = dvms.TransferAnswer.$Properties;
    }

    /**
     * Properties of an Inspect.
     * @deprecated Use dvms.Inspect.$Properties instead.
     */
    interface IInspect extends dvms.Inspect.$Properties {
    }

    /** Represents an Inspect. */
    class Inspect {

        /**
         * Constructs a new Inspect.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Inspect.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new Inspect instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Inspect instance
         */
        static create(properties: dvms.Inspect.$Shape): dvms.Inspect & dvms.Inspect.$Shape;
        static create(properties?: dvms.Inspect.$Properties): dvms.Inspect;

        /**
         * Encodes the specified Inspect message. Does not implicitly {@link dvms.Inspect.verify|verify} messages.
         * @param message Inspect message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Inspect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Inspect message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Inspect & dvms.Inspect.$Shape} Inspect
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Inspect & dvms.Inspect.$Shape;

        /**
         * Gets the type url for Inspect
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Inspect {

        /** Properties of an Inspect. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Inspect. */
        type $Shape = dvms.Inspect.$Properties;
    }

    /**
     * Properties of an Inspected.
     * @deprecated Use dvms.Inspected.$Properties instead.
     */
    interface IInspected extends dvms.Inspected.$Properties {
    }

    /** Represents an Inspected. */
    class Inspected {

        /**
         * Constructs a new Inspected.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Inspected.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Inspected host. */
        host?: (dvms.Host.$Properties|null);

        /** Inspected name. */
        name: string;

        /** Inspected role. */
        role: string;

        /** Inspected load. */
        load: number;

        /** Inspected vms. */
        vms: number;

        /** Inspected leaseEventId. */
        leaseEventId: string;

        /** Inspected leaseLeaderId. */
        leaseLeaderId: string;

        /** Inspected leaseEpoch. */
        leaseEpoch: number;

        /** Inspected leaseExpiresInMs. */
        leaseExpiresInMs: number;

        /** Inspected successors. */
        successors: dvms.Host.$Properties[];

        /** Inspected doubledVmIds. */
        doubledVmIds: string[];

        /**
         * Creates a new Inspected instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Inspected instance
         */
        static create(properties: dvms.Inspected.$Shape): dvms.Inspected & dvms.Inspected.$Shape;
        static create(properties?: dvms.Inspected.$Properties): dvms.Inspected;

        /**
         * Encodes the specified Inspected message. Does not implicitly {@link dvms.Inspected.verify|verify} messages.
         * @param message Inspected message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Inspected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Inspected message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Inspected & dvms.Inspected.$Shape} Inspected
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Inspected & dvms.Inspected.$Shape;

        /**
         * Gets the type url for Inspected
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Inspected {

        /** Properties of an Inspected. */
        interface $Properties {

            /** Inspected host */
            host?: (dvms.Host.$Properties|null);

            /** Inspected name */
            name?: (string|null);

            /** Inspected role */
            role?: (string|null);

            /** Inspected load */
            load?: (number|null);

            /** Inspected vms */
            vms?: (number|null);

            /** Inspected leaseEventId */
            leaseEventId?: (string|null);

            /** Inspected leaseLeaderId */
            leaseLeaderId?: (string|null);

            /** Inspected leaseEpoch */
            leaseEpoch?: (number|null);

            /** Inspected leaseExpiresInMs */
            leaseExpiresInMs?: (number|null);

            /** Inspected successors */
            successors?: (dvms.Host.$Properties[]|null);

            /** Inspected doubledVmIds */
            doubledVmIds?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Inspected. */
        type $Shape = dvms.Inspected.$Properties;
    }

    /**
     * Properties of a Claims.
     * @deprecated Use dvms.Claims.$Properties instead.
     */
    interface IClaims extends dvms.Claims.$Properties {
    }

    /** Represents a Claims. */
    class Claims {

        /**
         * Constructs a new Claims.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Claims.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Claims origin. */
        origin?: (dvms.Host.$Properties|null);

        /** Claims vmIds. */
        vmIds: string[];

        /** Claims hopsLeft. */
        hopsLeft: number;

        /**
         * Creates a new Claims instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Claims instance
         */
        static create(properties: dvms.Claims.$Shape): dvms.Claims & dvms.Claims.$Shape;
        static create(properties?: dvms.Claims.$Properties): dvms.Claims;

        /**
         * Encodes the specified Claims message. Does not implicitly {@link dvms.Claims.verify|verify} messages.
         * @param message Claims message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Claims.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Claims message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Claims & dvms.Claims.$Shape} Claims
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Claims & dvms.Claims.$Shape;

        /**
         * Gets the type url for Claims
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Claims {

        /** Properties of a Claims. */
        interface $Properties {

            /** Claims origin */
            origin?: (dvms.Host.$Properties|null);

            /** Claims vmIds */
            vmIds?: (string[]|null);

            /** Claims hopsLeft */
            hopsLeft?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Claims. */
        type $Shape = dvms.Claims.$Properties;
    }

    /**
     * Properties of a Claimed.
     * @deprecated Use dvms.Claimed.$Properties instead.
     */
    interface IClaimed extends dvms.Claimed.$Properties {
    }

    /** Represents a Claimed. */
    class Claimed {

        /**
         * Constructs a new Claimed.
         * @param [properties] Properties to set
         */
        constructor(properties?: dvms.Claimed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Claimed heldVmIds. */
        heldVmIds: string[];

        /**
         * Creates a new Claimed instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Claimed instance
         */
        static create(properties: dvms.Claimed.$Shape): dvms.Claimed & dvms.Claimed.$Shape;
        static create(properties?: dvms.Claimed.$Properties): dvms.Claimed;

        /**
         * Encodes the specified Claimed message. Does not implicitly {@link dvms.Claimed.verify|verify} messages.
         * @param message Claimed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: dvms.Claimed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Claimed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {dvms.Claimed & dvms.Claimed.$Shape} Claimed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): dvms.Claimed & dvms.Claimed.$Shape;

        /**
         * Gets the type url for Claimed
         * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
         * @returns The type url
         */
        static getTypeUrl(prefix?: string): string;
    }

    namespace Claimed {

        /** Properties of a Claimed. */
        interface $Properties {

            /** Claimed heldVmIds */
            heldVmIds?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Claimed. */
        type $Shape = dvms.Claimed.$Properties;
    }
}
